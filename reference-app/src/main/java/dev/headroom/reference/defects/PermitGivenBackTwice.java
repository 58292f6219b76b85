package dev.headroom.reference.defects;

import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.application.WaitingLine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code permit-given-back-twice}: whoever leaves frees two places, so with each one more than
 * allowed are inside. Found where permits were a counter, and a payment and the goodbye after it
 * both counted down; seen by {@code permits-within-limit} when people wait and leave.
 */
class PermitGivenBackTwice extends ForwardingWaitingLine {
  private final SideDoor door;
  private final Map<Long, AtomicLong> surplus = new ConcurrentHashMap<>();

  PermitGivenBackTwice(WaitingLine real, SideDoor door) {
    super(real);
    this.door = door;
  }

  @Override
  public boolean leave(WaitingToken token, Caller caller) {
    boolean left = real.leave(token, caller);
    if (left) {
      surplusOf(token.scheduleId()).incrementAndGet();
    }
    return left;
  }

  @Override
  public Admission admit(long scheduleId) {
    door.admit(scheduleId, surplusOf(scheduleId).get(), SideDoor.Order.OLDEST);
    return real.admit(scheduleId);
  }

  private AtomicLong surplusOf(long schedule) {
    return surplus.computeIfAbsent(schedule, id -> new AtomicLong());
  }
}
