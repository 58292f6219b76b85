package dev.headroom.reference.defects;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import java.util.List;

/**
 * {@code linear-positions}: before each round that tells people their places, counts for everybody
 * who waits who is before them, ticket by ticket from the first that ever was: whose it is, whether
 * they still wait, and until when. Found where a place was reckoned by the query that came to hand,
 * and tried with ten people; seen by an objective for how often places are told, once some dozens
 * wait.
 */
class LinearPositions implements Runnable {
  private static final Script EVERYBODY = Lua.script("return redis.call('ZRANGE', KEYS[2], 0, -1)");
  private static final List<Script> QUESTIONS =
      List.of(
          Lua.script("return {redis.call('HGET', ARGV[1] .. 'ticket:' .. ARGV[2], 'user')}"),
          Lua.script("return {redis.call('ZSCORE', KEYS[2], ARGV[2])}"),
          Lua.script("return {redis.call('ZSCORE', KEYS[3], ARGV[2])}"));
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
        count(schedule, keys, Long.parseLong(number));
      }
    }
  }

  private void count(long schedule, List<String> keys, long number) {
    for (long before = 1; before < number; before++) {
      for (Script question : QUESTIONS) {
        redis.run(question, keys, prefix(schedule), before);
      }
    }
  }
}
