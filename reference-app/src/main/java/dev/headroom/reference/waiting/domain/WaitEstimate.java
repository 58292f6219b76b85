package dev.headroom.reference.waiting.domain;

import java.time.Duration;

/** How long somebody at a position will wait: Little's law with the pace seen lately. */
public final class WaitEstimate {

  private WaitEstimate() {}

  /**
   * Estimated seconds.
   *
   * @param position 1 is next; 0 is inside already
   * @param admittedPerSecond the smoothed pace; 0 or less when none was seen yet, in which case
   *     permits are taken to come back by expiry alone
   */
  public static long seconds(
      long position, double admittedPerSecond, int permits, Duration admittedLife) {
    if (position <= 0) {
      return 0;
    }
    double slowest = (double) permits * 1000 / Math.max(1, admittedLife.toMillis());
    double pace = Math.max(admittedPerSecond, slowest);
    return (long) Math.ceil(position / pace);
  }
}
