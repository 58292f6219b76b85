package dev.headroom.reference.defects;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Duration;
import java.util.List;

/**
 * {@code lock-released-early}: takes a lock for each seat, but its lease is shorter than the write
 * now and then takes, and whoever is late gives back a lock that is somebody else's by then. Found
 * where a lease was tuned to the mean, or a lock ended before its transaction; seen by {@code
 * seat-one-holder} when people want the same seats at the same time.
 */
class LockReleasedEarly extends ForwardingSeatHolds {
  private static final Duration LEASE = Duration.ofMillis(10);
  private static final Duration USUAL_WRITE = Duration.ofMillis(3);
  private static final Duration LONG_WRITE = Duration.ofMillis(60);
  private static final Duration LOOK = Duration.ofMillis(2);
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final Script LOCK =
      Lua.script(
          """
          for _, key in ipairs(KEYS) do
            if redis.call('EXISTS', key) == 1 then return {'busy'} end
          end
          for _, key in ipairs(KEYS) do redis.call('SET', key, 'locked', 'PX', ARGV[1]) end
          return {'locked'}
          """);
  private static final Script UNLOCK = Lua.script("redis.call('DEL', unpack(KEYS)) return {}");
  private final SeatBook book;
  private final RedisScripts redis;
  private final EveryNth isLong = new EveryNth(3);

  LockReleasedEarly(SeatHolds real, SeatBook book, RedisScripts redis) {
    super(real);
    this.book = book;
    this.redis = redis;
  }

  @Override
  public Answer<Placed> hold(
      WaitingToken token, SeatRequest request, String idempotencyKey, long amount) {
    List<String> locks =
        request.seatIds().stream()
            .map(seat -> prefix(request.scheduleId()) + "defect:lock:" + seat)
            .toList();
    if (!lock(locks)) {
      return Answer.refused(Code.LOCK_TIMEOUT);
    }
    try {
      boolean free = book.isFree(request.scheduleId(), request.seatIds());
      Delay.of(isLong.isIt() ? LONG_WRITE : USUAL_WRITE);
      Answer<Placed> answer = real.hold(token, request, idempotencyKey, amount);
      if (free && NoSeatLock.isTaken(answer)) {
        book.forget(request.scheduleId(), request.seatIds());
        return real.hold(token, request, idempotencyKey, amount);
      }
      return answer;
    } finally {
      redis.run(UNLOCK, locks);
    }
  }

  private boolean lock(List<String> locks) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!redis.run(LOCK, locks, LEASE.toMillis()).get(0).equals("locked")) {
      if (System.nanoTime() - end > 0) {
        return false;
      }
      Delay.of(LOOK);
    }
    return true;
  }
}
