package dev.headroom.reference.defects;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import java.util.List;

/**
 * {@code linear-positions}: before each round that tells people their places, counts for everybody
 * who waits who is before them, one question for each. Found where a place was reckoned by the
 * query that came to hand, and tried with ten people; seen by an objective for what the store is
 * asked, once some dozens wait.
 */
class LinearPositions implements Runnable {
  private static final Script EVERYBODY = Lua.script("return redis.call('ZRANGE', KEYS[2], 0, -1)");
  private static final Script STILL_THERE =
      Lua.script("return {redis.call('ZSCORE', KEYS[2], ARGV[2])}");
  private final RedisScripts redis;
  private final Catalogue catalogue;

  LinearPositions(RedisScripts redis, Catalogue catalogue) {
    this.redis = redis;
    this.catalogue = catalogue;
  }

  @Override
  public void run() {
    for (long schedule : catalogue.scheduleIds()) {
      List<String> keys = Lua.line(schedule);
      List<String> waiting = redis.run(EVERYBODY, keys);
      for (int person = 0; person < waiting.size(); person++) {
        for (String before : waiting.subList(0, person)) {
          redis.run(STILL_THERE, keys, prefix(schedule), before);
        }
      }
    }
  }
}
