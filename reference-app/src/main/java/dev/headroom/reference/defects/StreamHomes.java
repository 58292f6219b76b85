package dev.headroom.reference.defects;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.List;

/** Remembers of each ticket which instance saw it first. */
class StreamHomes {
  private static final Script HOME =
      Lua.script(
          """
          redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', 600000)
          return {redis.call('GET', KEYS[1])}
          """);
  private final RedisScripts redis;
  private final String self;

  /**
   * Homes as this instance sees them.
   *
   * @param self what tells this instance from all others
   */
  StreamHomes(RedisScripts redis, String self) {
    this.redis = redis;
    this.self = self;
  }

  boolean isHome(WaitingToken key) {
    String name = prefix(key.scheduleId()) + "home:" + key.number();
    return redis.run(HOME, List.of(name), self).get(0).equals(self);
  }
}
