package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Said;
import dev.headroom.capacity.message.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * So many times: 1.75, three significant digits, as 1.8 would hide by how much two plans differ.
 *
 * @param value of a ratio; NaN where it is not known
 */
public record Factor(double value) implements Said {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
  private static final double WHOLE = 99.95;

  @Override
  public String in(Words words) {
    if (!Double.isFinite(value)) {
      return "\u2013";
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    return Math.abs(value) >= WHOLE
        ? String.format(Locale.ROOT, "%,d", exact.setScale(0, RoundingMode.HALF_UP).longValue())
        : exact.round(THREE_DIGITS).stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return in(Words.ENGLISH);
  }
}
