package dev.headroom.chaos.undo;

import dev.headroom.chaos.wire.Loopback;
import dev.headroom.chaos.wire.RedisConnection;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives settings of Redis the values back that they had. */
public final class RedisConfigUndo implements UndoKind {
  static final String NAME = "redis-config";
  private static final String RUN_ID = "run_id";
  private static final String SETTING = "config.";
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  RedisConfigUndo() {}

  /** Notes the values that these settings have now. */
  public static Undo of(String title, URI redis, List<String> settings) throws IOException {
    Map<String, String> details = new TreeMap<>();
    details.put("redis", redis.toString());
    try (RedisConnection connection = RedisConnection.open(redis, PATIENCE)) {
      details.put(RUN_ID, connection.info("server", RUN_ID));
      for (String setting : settings) {
        List<String> reply = connection.call("CONFIG", "GET", setting);
        if (reply.size() != 2) {
          throw new IOException("Redis has no setting " + setting);
        }
        details.put(SETTING + setting, reply.get(1));
      }
    }
    return new Undo(NAME, title, details);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** A server that has been started since has its own settings, or is another's. */
  @Override
  public void undo(Undo undo) throws IOException {
    URI redis = URI.create(undo.detail("redis"));
    if (Loopback.nobodyAt(redis)) {
      return;
    }
    try (RedisConnection connection = RedisConnection.open(redis, PATIENCE)) {
      if (!connection.info("server", RUN_ID).equals(undo.detail(RUN_ID))) {
        return;
      }
      for (Map.Entry<String, String> detail : new TreeMap<>(undo.details()).entrySet()) {
        if (detail.getKey().startsWith(SETTING)) {
          String setting = detail.getKey().substring(SETTING.length());
          connection.call("CONFIG", "SET", setting, detail.getValue());
        }
      }
    }
  }
}
