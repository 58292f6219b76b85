package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Said;
import dev.headroom.capacity.message.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * A figure within a sentence: three significant digits, whole numbers from 100 on.
 *
 * @param unit empty where there is none; {@code /s} joins the number without a space
 */
public record Amount(double value, String unit) implements Said {
  private static final double WHOLE = 99.95;

  /** A figure without a unit. */
  public static Amount of(double value) {
    return new Amount(value, "");
  }

  /** So many requests a second. */
  public static Amount rate(double perSecond) {
    return new Amount(perSecond, "/s");
  }

  /** A share of 1 as percent, whole from 10 on. */
  public static Amount percent(double share) {
    return new Amount(share * 100, "%");
  }

  @Override
  public String in(Words words) {
    String gap = unit.isEmpty() || unit.startsWith("/") ? "" : "\u00a0";
    return number() + gap + words.say(unit.isEmpty() ? "" : unit);
  }

  private String number() {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "\u2013";
    }
    double size = Math.abs(value);
    BigDecimal exact = BigDecimal.valueOf(value);
    if (size >= WHOLE || unit.equals("%") && size >= 9.95) {
      return String.format(Locale.ROOT, "%,d", exact.setScale(0, RoundingMode.HALF_UP).longValue());
    }
    String rounded =
        exact
            .round(new MathContext(size >= 9.95 ? 3 : 2, RoundingMode.HALF_UP))
            .stripTrailingZeros()
            .toPlainString();
    return exact.signum() == 0 ? "0" : rounded;
  }

  @Override
  public String toString() {
    return in(Words.ENGLISH);
  }
}
