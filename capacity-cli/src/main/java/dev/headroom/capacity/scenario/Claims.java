package dev.headroom.capacity.scenario;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the author says of a plan; nothing is measured against it, but the arithmetic is.
 *
 * @param ratePerSecond requests a second that the plan offers; null where nothing is said, as below
 * @param response mean response time the author counts on
 * @param availabilityPercent of the time {@code over}
 * @param over what the availability is promised for
 * @param downtime that the availability is said to allow
 */
public record Claims(
    @Nullable Double ratePerSecond,
    @Nullable Duration response,
    @Nullable Double availabilityPercent,
    @Nullable Duration over,
    @Nullable Duration downtime) {

  static final Claims NONE = new Claims(null, null, null, null, null);

  /** The same of a plan whose load is multiplied. */
  Claims scaled(double scale) {
    return ratePerSecond == null
        ? this
        : new Claims(ratePerSecond * scale, response, availabilityPercent, over, downtime);
  }
}
