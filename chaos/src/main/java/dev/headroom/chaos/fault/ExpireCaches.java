package dev.headroom.chaos.fault;

import dev.headroom.chaos.surroundings.Surroundings;
import dev.headroom.chaos.undo.UndoLog;
import dev.headroom.chaos.wire.Http;
import dev.headroom.chaos.wire.RedisConnection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** All that the app has cached ends at once, in Redis and in each instance. */
final class ExpireCaches implements Fault {
  // The app's own prefix.
  private static final String KEYS = "{cache:*";
  private static final String BATCH = "1000";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private final Duration every;
  private final Counted ended = new Counted();

  private ExpireCaches(Duration every) {
    this.every = every;
  }

  static ExpireCaches of(Parameters parameters) {
    return new ExpireCaches(parameters.time("every", "0 ms", 0));
  }

  @Override
  public String title() {
    return every.isZero()
        ? "Everything cached ended at once"
        : "Everything cached ended at once, each %d ms".formatted(every.toMillis());
  }

  @Override
  public String part() {
    return "app";
  }

  @Override
  public Effect effect(Surroundings surroundings) {
    Needs.redis(surroundings, this);
    return ended.effect("cached answers ended", 1);
  }

  @Override
  public Injected inject(Surroundings surroundings, UndoLog log)
      throws IOException, InterruptedException {
    URI redis = Needs.redis(surroundings, this);
    List<URI> management = Needs.management(surroundings, this);
    return new Repeated(every, () -> round(redis, management));
  }

  private void round(URI redis, List<URI> management) throws IOException, InterruptedException {
    long there = cached(redis);
    for (URI instance : management) {
      Http.call("POST", instance.resolve("/internal/faults/expire-caches"), Map.of(), "")
          .orRefusal();
    }
    ended.add(there);
  }

  private static long cached(URI redis) throws IOException {
    long keys = 0;
    String cursor = "0";
    try (RedisConnection connection = RedisConnection.open(redis, PATIENCE)) {
      do {
        List<String> reply = connection.call("SCAN", cursor, "MATCH", KEYS, "COUNT", BATCH);
        cursor = reply.get(0);
        keys += reply.size() - 1;
      } while (!cursor.equals("0"));
    }
    return keys;
  }
}
