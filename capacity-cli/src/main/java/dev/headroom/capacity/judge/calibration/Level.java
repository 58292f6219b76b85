package dev.headroom.capacity.judge.calibration;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.points.Point;
import org.jspecify.annotations.Nullable;

/**
 * A number of instances, measured once.
 *
 * @param instances of the app, at least 1
 * @param repeat which measurement of it, from 1
 * @param point the highest load that met every objective, and what was served there; null where
 *     there was no answer
 * @param low and {@code high}: the interval that the limit lies in at 95 %, as throughput; NaN
 *     where it is not known
 * @param usage what was in use there
 * @param against why it does not count; null where it does
 * @param firstToBreak name of the objective that is missed first above; null where none is known
 * @param seconds that it took, start and warm-up included; 0 where it was measured before
 * @param results folder of its trials, relative to the calibration's; empty where it was measured
 *     before
 */
public record Level(
    int instances,
    int repeat,
    @Nullable Point point,
    double low,
    double high,
    Usage usage,
    @Nullable Message against,
    @Nullable String firstToBreak,
    double seconds,
    String results) {

  /** One that was measured, judged by what was in use. */
  public static Level measured(
      int instances,
      int repeat,
      Point point,
      double low,
      double high,
      Usage usage,
      @Nullable String firstToBreak,
      double seconds,
      String results) {
    return new Level(
        instances,
        repeat,
        point,
        low,
        high,
        usage,
        Grounds.against(usage),
        firstToBreak,
        seconds,
        results);
  }

  /** One without an answer. */
  public static Level unanswered(
      int instances, int repeat, Message reason, double seconds, String results) {
    return new Level(
        instances,
        repeat,
        null,
        Double.NaN,
        Double.NaN,
        Usage.UNKNOWN,
        reason,
        null,
        seconds,
        results);
  }

  /** One that an earlier calibration measured, and found to count. */
  public static Level before(int instances, int repeat, Point point) {
    return new Level(
        instances, repeat, point, Double.NaN, Double.NaN, Usage.UNKNOWN, null, null, 0, "");
  }

  public boolean counts() {
    return point != null && against == null;
  }
}
