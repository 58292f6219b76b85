package dev.headroom.reference;

import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.application.LockStrategy;
import dev.headroom.reference.reservations.application.SeatHolds;
import java.util.List;
import java.util.Set;
import org.redisson.api.RScript.Mode;
import org.redisson.api.RScript.ReturnType;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where an instance keeps its holds; here time can be made to pass. */
final class HoldStore {
  private static final String END =
      """
      local time = redis.call('TIME')
      local past = time[1] * 1000 + math.floor(time[2] / 1000) - 1
      local seats = redis.call('HGET', KEYS[1], 'seats')
      redis.call('HSET', KEYS[1], 'ends', string.format('%.0f', past))
      redis.call('ZADD', KEYS[3], past, ARGV[1] .. ':' .. seats)
      for seat in string.gmatch(seats, '%d+') do redis.call('ZADD', KEYS[2], past, seat) end
      return {'ended'}
      """;
  private static final String PAST =
      "(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(3)) DIV 1000) - 1";
  private final RunningApp app;
  private final LockStrategy strategy;

  HoldStore(RunningApp app, LockStrategy strategy) {
    this.app = app;
    this.strategy = strategy;
  }

  /** Lets the life of a hold end now. */
  void end(String holdId) {
    HoldId id = HoldId.parse(holdId).orElseThrow();
    if (strategy == LockStrategy.REDIS_ATOMIC) {
      String prefix = "{schedule:" + id.scheduleId() + "}:";
      app.bean(RedissonClient.class)
          .getScript(StringCodec.INSTANCE)
          .eval(
              Mode.READ_WRITE,
              END,
              ReturnType.LIST,
              List.of(prefix + "hold:" + id.secret(), prefix + "held", prefix + "ending"),
              id.secret());
      return;
    }
    JdbcClient jdbc = app.bean(JdbcClient.class);
    jdbc.sql("UPDATE seat_holds SET ends_at = " + PAST + " WHERE hold_id = ?")
        .param(holdId)
        .update();
    jdbc.sql("UPDATE holds SET ends_at = " + PAST + ", free_at = " + PAST + " WHERE hold_id = ?")
        .param(holdId)
        .update();
  }

  Set<Long> taken(long schedule) {
    return app.bean(SeatHolds.class).taken(schedule);
  }
}
