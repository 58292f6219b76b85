package dev.headroom.reference.defects;

import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes what Redis keeps of held seats, past the script that guards it. */
class SeatBook {
  private static final Script LOOK =
      Lua.script(
          """
          for _, seat in ipairs(ARGV) do
            local ends = redis.call('ZSCORE', KEYS[1], seat)
            if ends and tonumber(ends) > now then return {'taken'} end
            if redis.call('SISMEMBER', KEYS[2], seat) == 1 then return {'taken'} end
          end
          return {'free'}
          """);
  private static final Script FORGET =
      Lua.script("redis.call('ZREM', KEYS[1], unpack(ARGV)) return {}");
  private static final Script KEEP =
      Lua.script(
          """
          for i = 2, #ARGV do
            redis.call('ZADD', KEYS[1], whole(now + tonumber(ARGV[1])), ARGV[i])
          end
          return {}
          """);
  private final RedisScripts redis;

  SeatBook(RedisScripts redis) {
    this.redis = redis;
  }

  /** Whether none of these seats is held or sold just now. */
  boolean isFree(long schedule, List<Long> seats) {
    return redis.run(LOOK, Lua.seats(schedule), seats.toArray()).get(0).equals("free");
  }

  /** Nobody's hold stands in the way of the next one any more; who held them isn't told. */
  void forget(long schedule, List<Long> seats) {
    redis.run(FORGET, Lua.seats(schedule), seats.toArray());
  }

  /** Seats stay held for so long from now on, whatever becomes of their hold. */
  void keep(long schedule, List<Long> seats, Duration life) {
    List<Object> values = new ArrayList<>(seats);
    values.add(0, life.toMillis());
    redis.run(KEEP, Lua.seats(schedule), values.toArray());
  }
}
