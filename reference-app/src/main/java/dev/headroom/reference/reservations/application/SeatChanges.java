package dev.headroom.reference.reservations.application;

import java.util.function.LongConsumer;

/** Tells which schedules have other free seats than before. */
public interface SeatChanges {

  /**
   * Tells this instance before it returns, and the others soon. Called once the change is made, so
   * that whoever looks then sees it; what gets lost on the way to others ends with their copies.
   */
  void announce(long scheduleId);

  /** Hears of changes on all instances; the consumer must not block. */
  void onChange(LongConsumer listener);
}
