package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.RedisConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Redis loses all it has, as one that was restarted without its disk. Nothing brings it back. */
final class Flush implements Fault {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private final Counted lost = new Counted();

  static Flush of(Parameters parameters) {
    return new Flush();
  }

  @Override
  public String title() {
    return "Data of Redis lost";
  }

  @Override
  public String part() {
    return "redis";
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    Needs.redis(surroundings, this);
    return lost.effect("keys lost", 1);
  }

  /** Counted and lost in one step, with nobody's write in between. */
  @Override
  public Injected inject(Surroundings surroundings, UndoLog log) throws IOException {
    try (RedisConnection connection =
        RedisConnection.open(Needs.redis(surroundings, this), PATIENCE)) {
      connection.call("MULTI");
      connection.call("DBSIZE");
      connection.call("FLUSHALL", "SYNC");
      List<String> results = connection.call("EXEC");
      lost.add(Long.parseLong(results.get(0)));
    }
    return () -> {};
  }
}
