package dev.headroom.capacity.plan;

import org.jspecify.annotations.Nullable;

/**
 * The waiting line at the target: who comes faster than people are let in waits.
 *
 * @param permits now, of one schedule
 * @param batch admitted at most each interval now
 * @param intervalSeconds between two admissions
 * @param holdingSeconds that a permit is out, the mean; null where it was not measured
 * @param admittedPerSecond now: what interval and permits both allow (Little's law)
 * @param lastWaitSeconds of the last of the target's people now
 * @param allowedSeconds that the last one may wait; null where nobody said
 * @param neededPerSecond to keep to that with the headroom; null where nobody said
 * @param neededBatch each interval for it; null where nobody said
 * @param neededPermits for it, by Little's law; null where it can't be told
 * @param lastWaitThen with the needed batch; null where nobody said
 */
public record Line(
    double permits,
    double batch,
    double intervalSeconds,
    @Nullable Double holdingSeconds,
    double admittedPerSecond,
    double lastWaitSeconds,
    @Nullable Double allowedSeconds,
    @Nullable Double neededPerSecond,
    @Nullable Long neededBatch,
    @Nullable Long neededPermits,
    @Nullable Double lastWaitThen) {

  /** Whether the line as it is keeps its last person too long. */
  public boolean tooSlow() {
    return allowedSeconds != null && lastWaitSeconds > allowedSeconds;
  }
}
