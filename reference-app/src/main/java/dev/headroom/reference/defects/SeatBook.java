package dev.headroom.reference.defects;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes what Redis keeps of held seats, past the script that guards it. */
class SeatBook {
  private static final Script LOOK =
      script(
          """
          for _, seat in ipairs(ARGV) do
            local ends = redis.call('ZSCORE', KEYS[1], seat)
            if ends and tonumber(ends) > now then return {'taken'} end
            if redis.call('SISMEMBER', KEYS[2], seat) == 1 then return {'taken'} end
          end
          return {'free'}
          """);
  private static final Script FORGET =
      script("redis.call('ZREM', KEYS[1], unpack(ARGV)) return {}");
  private static final Script KEEP =
      script(
          """
          for i = 2, #ARGV do
            redis.call('ZADD', KEYS[1], string.format('%.0f', now + tonumber(ARGV[1])), ARGV[i])
          end
          return {}
          """);
  private final RedisScripts redis;

  SeatBook(RedisScripts redis) {
    this.redis = redis;
  }

  private static Script script(String text) {
    return new Script(
        "defect",
        """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        """
            + text);
  }

  /** Whether none of these seats is held or sold just now. */
  boolean isFree(long schedule, List<Long> seats) {
    return redis.run(LOOK, keys(schedule), seats.toArray()).get(0).equals("free");
  }

  /** Nobody's hold stands in the way of the next one any more; who held them isn't told. */
  void forget(long schedule, List<Long> seats) {
    redis.run(FORGET, keys(schedule), seats.toArray());
  }

  /** Seats stay held for so long from now on, whatever becomes of their hold. */
  void keep(long schedule, List<Long> seats, Duration life) {
    List<Object> values = new ArrayList<>(seats);
    values.add(0, life.toMillis());
    redis.run(KEEP, keys(schedule), values.toArray());
  }

  private static List<String> keys(long schedule) {
    return List.of(prefix(schedule) + "held", prefix(schedule) + "sold");
  }
}
