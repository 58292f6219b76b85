package dev.headroom.capacity.preflight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers in findings: counts whole, others with three significant digits. */
public final class Say {

  private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  private Say() {}

  /** {@code 10,000}, {@code 228}, {@code 0.05}. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return "any number";
    }
    if (Math.abs(value) >= 100 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,d", Math.round(value));
    }
    return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** {@code 10,000 people}, {@code 1 person}. */
  public static String people(double count) {
    long whole = Math.round(count);
    return number(whole) + (whole == 1 ? " person" : " people");
  }

  public static String rate(double perSecond) {
    return number(perSecond) + "/s";
  }

  public static String percent(double percent) {
    return number(percent) + " %";
  }

  /** A ratio, 1 is 100 %: {@code 8 %}; below 1 % with two digits. */
  public static String ratio(double ratio) {
    double percent = 100 * ratio;
    return percent >= 1
        ? number(Math.rint(percent)) + " %"
        : BigDecimal.valueOf(percent).round(new MathContext(2)).stripTrailingZeros().toPlainString()
            + " %";
  }

  /** {@code 9 min 30 s}, {@code 10.5 s}, {@code 300 ms}; whole seconds from a minute on. */
  public static String time(double seconds) {
    if (!Double.isFinite(seconds)) {
      return "for ever";
    }
    if (seconds > 0 && seconds < 1) {
      return number(seconds * 1_000) + " ms";
    }
    if (seconds < 60) {
      return number(seconds) + " s";
    }
    long whole = Math.round(seconds);
    StringBuilder text = new StringBuilder();
    part(text, whole / 3_600, "h");
    part(text, whole / 60 % 60, "min");
    part(text, whole % 60, "s");
    return text.toString();
  }

  private static void part(StringBuilder text, long amount, String unit) {
    if (amount > 0) {
      text.append(text.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
    }
  }

  /** {@code 640 MiB}, {@code 3.1 GiB}. */
  public static String memory(double mebibytes) {
    return mebibytes < 1_024
        ? number(Math.rint(mebibytes)) + " MiB"
        : String.format(Locale.ROOT, "%,.1f GiB", mebibytes / 1_024);
  }

  /** A value with an objective's unit: {@code 500 ms}, {@code 99 %}, {@code 100/s}, {@code 3}. */
  public static String value(double value, String unit) {
    if (unit.equals("/s")) {
      return rate(value);
    }
    return unit.isEmpty() ? number(value) : number(value) + " " + unit;
  }
}
