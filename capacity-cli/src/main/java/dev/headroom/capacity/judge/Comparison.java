package dev.headroom.capacity.judge;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.stats.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed since a baseline.
 *
 * @param base what was compared with, e.g. its scenario, time and commit
 * @param marginPercent within which two results are called the same
 * @param doubts in what the two runs differ beside the system, and what that means
 */
public record Comparison(
    Message base, double marginPercent, List<Message> doubts, List<Change> changes) {

  /** What can be said of one figure. */
  public enum Direction {
    SAME,
    BETTER,
    WORSE,
    UNSURE
  }

  /**
   * One figure.
   *
   * @param name of the objective, or of the figure
   * @param base and {@code measured} in {@code unit}
   * @param ratio measured to base; above 1 is more
   * @param interval of the ratio, null where none can be given
   */
  public record Change(
      Message name,
      String unit,
      double base,
      double measured,
      double ratio,
      @Nullable Interval interval,
      Direction direction) {}
}
