package dev.headroom.capacity.slo;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.stats.Growth;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A measured number, or why there is none.
 *
 * @param value null where nothing can be told
 * @param low and {@code high} of the interval that holds the truth in 95 of 100 cases; both are the
 *     value where it is no estimate
 * @param samples how many stand behind it
 * @param reason why nothing can be told, or what to know of the value; null where there is nothing
 *     to add
 */
public record Reading(
    @Nullable Double value, double low, double high, long samples, @Nullable Message reason) {

  static Reading of(double value, long samples) {
    return new Reading(value, value, value, samples, null);
  }

  static Reading of(double value, long samples, @Nullable Message note) {
    return new Reading(value, value, value, samples, note);
  }

  static Reading unknown(Message reason, long samples) {
    return new Reading(null, Double.NaN, Double.NaN, samples, reason);
  }

  /**
   * By how much something changed over the window, in percent.
   *
   * @param levels its level in each of so many stretches of the window
   */
  static Reading growth(IntFunction<double[]> levels, long samples) {
    Growth growth = Growth.of(levels);
    if (growth == null) {
      return unknown(
          Message.of("a growth needs values in {0} stretches of the window", Growth.LEAST_BLOCKS),
          samples);
    }
    if (Double.isNaN(growth.percent())) {
      return unknown(
          Message.of("its level is 0, so that a growth has nothing to be a share of"), samples);
    }
    if (Double.isNaN(growth.low()) || Double.isInfinite(growth.low() - growth.high())) {
      return unknown(
          Message.of("its ups and downs are too long to tell them from a growth"), samples);
    }
    return new Reading(growth.percent(), growth.low(), growth.high(), samples, range(growth));
  }

  private static Message range(Growth growth) {
    return Message.of(
        "between {0} and {1} % (95 % sure)", oneDecimal(growth.low()), oneDecimal(growth.high()));
  }

  private static String oneDecimal(double percent) {
    return String.format(Locale.ROOT, "%.1f", percent).replace('-', '\u2212');
  }

  /** Whether a target is met; null where the interval lies on both sides of it. */
  @Nullable Boolean meets(Target target) {
    if (value == null) {
      return null;
    }
    boolean low = target.isMetBy(this.low);
    return low == target.isMetBy(high) ? low : null;
  }
}
