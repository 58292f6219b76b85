package dev.headroom.capacity.slo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers in sentences: three significant digits, whole ones whole, the unit behind. */
public final class Numbers {

  private Numbers() {}

  public static String of(double value, String unit) {
    BigDecimal rounded = BigDecimal.valueOf(value);
    int scale = Math.max(0, 2 - (rounded.precision() - rounded.scale() - 1));
    String number = rounded.setScale(Math.min(scale, 4), RoundingMode.HALF_UP).toPlainString();
    if (number.contains(".")) {
      number = number.replaceAll("0+$", "").replaceAll("\\.$", "");
    } else {
      number = String.format(Locale.ROOT, "%,d", new BigDecimal(number).longValue());
    }
    return unit.isEmpty() ? number : unit.equals("/s") ? number + "/s" : number + " " + unit;
  }
}
