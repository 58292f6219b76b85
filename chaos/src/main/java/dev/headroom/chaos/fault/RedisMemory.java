package dev.headroom.chaos.fault;

import dev.headroom.chaos.probe.Tolerance;
import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.RedisConfigUndo;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.RedisConnection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Redis may use less memory than it does: four fifths of it, and a little.
 *
 * @param policy what it does about that: {@code noeviction} or one that evicts
 * @param spareBytes the little
 */
record RedisMemory(String policy, long spareBytes) implements Fault {
  private static final List<String> POLICIES =
      List.of(
          "noeviction",
          "allkeys-random",
          "allkeys-lru",
          "allkeys-lfu",
          "volatile-random",
          "volatile-lru",
          "volatile-lfu",
          "volatile-ttl");
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final double PERCENT = 100;
  private static final double FULL_PERCENT = 95;

  /** What comes and goes with the connections must not make room. */
  private static final double LEFT = 0.8;

  private static final String LIMIT = "maxmemory";
  private static final String POLICY = "maxmemory-policy";

  static RedisMemory of(Parameters parameters) {
    Map<String, String> words = POLICIES.stream().collect(Collectors.toMap(p -> p, p -> p));
    return new RedisMemory(
        parameters.oneOf("policy", "noeviction", words),
        parameters.bytes("spare", "0 B", 0, 1_000_000_000));
  }

  @Override
  public String title() {
    return "Memory of Redis full (" + policy + ")";
  }

  @Override
  public String part() {
    return "redis";
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    URI redis = Needs.redis(surroundings, this);
    return new Effect(
        "memory used of what Redis may use",
        "%",
        () -> usedPercent(redis),
        new Tolerance(">=", FULL_PERCENT));
  }

  private static double usedPercent(URI redis) throws IOException {
    try (RedisConnection connection = RedisConnection.open(redis, PATIENCE)) {
      double limit = Double.parseDouble(connection.info("memory", LIMIT));
      return limit == 0
          ? 0
          : PERCENT * Double.parseDouble(connection.info("memory", "used_memory")) / limit;
    }
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    URI redis = Needs.redis(surroundings, this);
    return Undoable.inject(
        log,
        RedisConfigUndo.of(title(), redis, List.of(LIMIT, POLICY)),
        () -> {
          try (RedisConnection connection = RedisConnection.open(redis, PATIENCE)) {
            long used = Long.parseLong(connection.info("memory", "used_memory"));
            connection.call("CONFIG", "SET", POLICY, policy);
            connection.call(
                "CONFIG", "SET", LIMIT, String.valueOf((long) (LEFT * used) + spareBytes));
          }
        });
  }
}
