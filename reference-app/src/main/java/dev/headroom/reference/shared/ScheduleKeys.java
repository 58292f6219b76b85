package dev.headroom.reference.shared;

/**
 * Names of Redis keys: those of one schedule share a hash tag, so that scripts work on a cluster.
 */
public final class ScheduleKeys {

  private ScheduleKeys() {}

  /** What every key of the schedule starts with. */
  public static String prefix(long scheduleId) {
    return "{schedule:" + scheduleId + "}:";
  }
}
