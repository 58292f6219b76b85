package dev.headroom.capacity.plan.size;

import org.jspecify.annotations.Nullable;

/**
 * The waiting line of one schedule as the app is set.
 *
 * @param holdingSeconds that a permit is out, the mean, by Little's law; null where not measured
 * @param streamLifeSeconds after which a stream ends whether admitted or not
 */
public record LineUse(
    double permits,
    double batch,
    double intervalSeconds,
    @Nullable Double holdingSeconds,
    @Nullable Double streamLifeSeconds) {

  /** Admitted a second: what the pace allows, and what permits allow (Little: rate = N / R). */
  public double admittedPerSecond() {
    double pace = Math.min(batch, permits) / intervalSeconds;
    Double held = holdingSeconds;
    return held == null || held <= 0 ? pace : Math.min(pace, permits / held);
  }
}
