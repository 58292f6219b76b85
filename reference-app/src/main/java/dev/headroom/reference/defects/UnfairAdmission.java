package dev.headroom.reference.defects;

import dev.headroom.reference.waiting.application.WaitingLine;

/**
 * {@code unfair-admission}: who came last is let in first. Found where a line was kept in a
 * structure that is popped from the wrong end, or sorted by the time of the last visit; seen by
 * {@code order-of-arrival} when people wait.
 */
class UnfairAdmission extends ForwardingWaitingLine {
  private final SideDoor door;

  UnfairAdmission(WaitingLine real, SideDoor door) {
    super(real);
    this.door = door;
  }

  @Override
  public Admission admit(long scheduleId) {
    door.admit(scheduleId, 0, SideDoor.Order.NEWEST);
    return real.admit(scheduleId);
  }
}
