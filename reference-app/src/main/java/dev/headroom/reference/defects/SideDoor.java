package dev.headroom.reference.defects;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.application.WaitingProperties;

/**
 * Admits people by another rule just before the admission proper, which then finds no room. To the
 * line they look like people who gave up, so that the places of the others stay right.
 */
class SideDoor {
  private static final Script ADMIT =
      Lua.script(
          """
          local permits, line, patience, gone, news = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
          local prefix, limit, batch = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
          redis.call('ZREMRANGEBYSCORE', permits, '-inf', whole(now))
          local free = math.min(limit - redis.call('ZCARD', permits), batch)
          if free <= 0 then return {} end
          for _, number in ipairs(redis.call(ARGV[6], line, 0, free - 1)) do
            local ticket = prefix .. 'ticket:' .. number
            if redis.call('PEXPIRE', ticket, ARGV[5]) == 1 then
              redis.call('ZREM', line, number)
              redis.call('ZREM', patience, number)
              redis.call('ZADD', permits, whole(now + tonumber(ARGV[4])), number)
              redis.call('ZADD', gone, number, number)
              if redis.call('LLEN', news) <= 500 then redis.call('RPUSH', news, number) end
            end
          end
          return {}
          """);
  private final RedisScripts redis;
  private final WaitingProperties properties;

  /** Who comes first. */
  enum Order {
    OLDEST("ZRANGE"),
    NEWEST("ZREVRANGE");

    private final String command;

    Order(String command) {
      this.command = command;
    }
  }

  SideDoor(RedisScripts redis, WaitingProperties properties) {
    this.redis = redis;
    this.properties = properties;
  }

  /** Admits until so many more permits are out than allowed. */
  void admit(long schedule, long tooMany, Order order) {
    redis.run(
        ADMIT,
        Lua.line(schedule),
        prefix(schedule),
        properties.permitsPerSchedule() + tooMany,
        properties.admissionBatch(),
        properties.admittedLife().toMillis(),
        properties.tokenLife().toMillis(),
        order.command);
  }
}
