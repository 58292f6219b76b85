package dev.headroom.capacity.slo;

import dev.headroom.capacity.message.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers in sentences: three significant digits, whole ones whole, the unit behind. */
public final class Numbers {

  private Numbers() {}

  public static Message of(double value, String unit) {
    BigDecimal rounded = BigDecimal.valueOf(value);
    int scale = Math.max(0, 2 - (rounded.precision() - rounded.scale() - 1));
    String number = rounded.setScale(Math.min(scale, 4), RoundingMode.HALF_UP).toPlainString();
    if (number.contains(".")) {
      number = number.replaceAll("0+$", "").replaceAll("\\.$", "");
    } else {
      number = String.format(Locale.ROOT, "%,d", new BigDecimal(number).longValue());
    }
    return unit.isEmpty()
        ? Message.data(number)
        : Message.of(unit.startsWith("/") ? "{0}" + unit : "{0} " + unit, number);
  }
}
