package dev.headroom.capacity.scenario;

import java.math.BigDecimal;

/** {@code 500} or {@code 0 to 500}. */
record Range(double from, double to) {

  static Range parse(String text) {
    String[] ends = text.split("\\s+to\\s+", -1);
    try {
      double from = Double.parseDouble(ends[0].strip());
      double to = Double.parseDouble(ends[ends.length - 1].strip());
      if (ends.length > 2 || !Double.isFinite(from + to) || from < 0 || to < 0) {
        throw new NumberFormatException();
      }
      return new Range(from, to);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("which is neither a number from 0 on nor \"a to b\"", e);
    }
  }

  static String format(double from, double to) {
    return from == to ? plain(from) : plain(from) + " to " + plain(to);
  }

  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
