package dev.headroom.reference.defects;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import java.util.List;

/**
 * {@code linear-positions}: before each round that tells people their places, asks Redis for the
 * place of everybody who waits, one by one, each time walking the line from its head. Found where a
 * line was kept in a list, which knows no ranks; seen by objectives for whatever else needs Redis,
 * and for the places told, once some thousands wait.
 */
class LinearPositions implements Runnable {
  private static final Script EVERYBODY = Lua.script("return redis.call('ZRANGE', KEYS[2], 0, -1)");
  private static final Script PLACE =
      Lua.script(
          """
          local place = 0
          for i, number in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
            if number == ARGV[1] then place = i end
          end
          return {whole(place)}
          """);
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
      for (String number : redis.run(EVERYBODY, keys)) {
        redis.run(PLACE, keys, number);
      }
    }
  }
}
