package dev.headroom.chaos.probe;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What values are all right. Nothing that is no number is within one.
 *
 * @param comparison one of {@code <}, {@code <=}, {@code >}, {@code >=}, {@code =}
 */
public record Tolerance(String comparison, double limit) {
  private static final Pattern TEXT = Pattern.compile("(<=|>=|<|>|=)\\s*(-?\\d+(?:\\.\\d+)?)");

  public Tolerance {
    if (!TEXT.matcher(comparison + "0").matches() || !Double.isFinite(limit)) {
      throw new IllegalArgumentException("which is no tolerance such as \"< 100\"");
    }
  }

  /**
   * Reads {@code < 100}.
   *
   * @throws IllegalArgumentException if it is none; the message says so as an apposition
   */
  public static Tolerance parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("which is no tolerance such as \"< 100\"");
    }
    return new Tolerance(matcher.group(1), Double.parseDouble(matcher.group(2)));
  }

  /** Whether a value is all right. */
  public boolean test(double value) {
    return switch (comparison) {
      case "<" -> value < limit;
      case "<=" -> value <= limit;
      case ">" -> value > limit;
      case ">=" -> value >= limit;
      default -> value == limit;
    };
  }

  /** As it is read. */
  public String text() {
    return limit == Math.rint(limit)
        ? comparison + " " + String.format(Locale.ROOT, "%.0f", limit)
        : comparison + " " + limit;
  }
}
