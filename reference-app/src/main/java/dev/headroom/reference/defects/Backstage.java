package dev.headroom.reference.defects;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.WaitingToken.Kind;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Lets somebody in for the length of one call, past the line and its count of permits. */
class Backstage {

  /** Above what any line comes to. */
  private static final long FIRST_NUMBER = 900_000_000_000_000L;

  private static final Script IN =
      new Script(
          "defect",
          """
          local time = redis.call('TIME')
          redis.call('HSET', KEYS[1], 'user', ARGV[1], 'pass', ARGV[3])
          redis.call('PEXPIRE', KEYS[1], 10000)
          redis.call('ZADD', KEYS[2], string.format('%.0f', time[1] * 1000 + 10000), ARGV[2])
          return {}
          """);
  private static final Script OUT =
      new Script(
          "defect", "redis.call('DEL', KEYS[1]) redis.call('ZREM', KEYS[2], ARGV[1]) return {}");
  private final RedisScripts redis;

  Backstage(RedisScripts redis) {
    this.redis = redis;
  }

  <T> T as(long user, long schedule, Function<WaitingToken, T> call) {
    long number = FIRST_NUMBER + ThreadLocalRandom.current().nextLong(99_999_999_999_999L);
    WaitingToken pass = new WaitingToken(Kind.PASS, schedule, number, WaitingToken.newSecret());
    List<String> keys =
        List.of(prefix(schedule) + "ticket:" + number, prefix(schedule) + "permits");
    redis.run(IN, keys, user, number, pass.secret());
    try {
      return call.apply(pass);
    } finally {
      redis.run(OUT, keys, number);
    }
  }
}
