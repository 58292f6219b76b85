package dev.headroom.capacity.slo;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value an objective asks for.
 *
 * <pre>
 * target     = [ comparison ] number [ unit ]
 * comparison = "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "="        none: exactly
 * number     = [ "-" ] digits [ "." digits ], "," between thousands allowed;
 *                                                       below 0 only in %
 * unit       = "ms" | "s" | "%" | "/s" | "MiB"               none only for 0 or a plain count
 * </pre>
 *
 * @param text as written
 * @param comparison {@code <}, {@code <=}, {@code >}, {@code >=} or {@code =}
 * @param limit in {@code unit}
 * @param unit of the measure, seconds turned to milliseconds
 */
public record Target(String text, String comparison, double limit, String unit) {

  private static final Pattern GRAMMAR =
      Pattern.compile("(<=|>=|<|>|=)?\\s*(-?\\d[\\d,]*(?:\\.\\d+)?)\\s*(ms|s|%|/s|MiB)?");

  /**
   * @param objective its name, for the message
   * @param key {@code target} or {@code critical}, for the message
   * @param unit of the measure: {@code ms}, {@code %}, {@code /s}, {@code MiB} or empty
   * @throws ObjectiveException if it is none, or of another unit
   */
  public static Target parse(String objective, String key, String text, String unit) {
    Matcher matcher = GRAMMAR.matcher(text.strip());
    if (!matcher.matches()) {
      throw error(objective, key, text, "is no target", example(unit));
    }
    String comparison = matcher.group(1) == null ? "=" : matcher.group(1);
    String digits = matcher.group(2).replace(",", "");
    double number = Double.parseDouble(digits);
    String given = matcher.group(3) == null ? "" : matcher.group(3);
    if (given.equals("s") && unit.equals("ms")) {
      return new Target(text.strip(), comparison, number * 1_000, unit);
    }
    if (number < 0 && !unit.equals("%")) {
      throw error(objective, key, text, "is below 0", example(unit));
    }
    boolean bareZero = given.isEmpty() && number == 0;
    if (given.isEmpty() && !unit.isEmpty() && !bareZero) {
      String usual = matcher.group(1) == null ? usualComparison(unit) : comparison;
      throw error(objective, key, text, "has no unit", usual + " " + digits + " " + unit);
    }
    if (!given.equals(unit) && !bareZero) {
      String expected = unit.isEmpty() ? "counts without a unit" : "is measured in " + unit;
      throw error(objective, key, text, "has the wrong unit: it " + expected, example(unit));
    }
    return new Target(text.strip(), comparison, number, unit);
  }

  private static ObjectiveException error(
      String objective, String key, String text, String what, String mend) {
    return new ObjectiveException(
        String.format(Locale.ROOT, "objective \"%s\": %s \"%s\" %s.", objective, key, text, what),
        key + ": \"" + mend + "\"");
  }

  private static String usualComparison(String unit) {
    return unit.equals("/s") ? ">" : "<";
  }

  private static String example(String unit) {
    return switch (unit) {
      case "ms" -> "< 500 ms";
      case "%" -> "< 50 %";
      case "/s" -> "> 100 /s";
      case "MiB" -> "< 512 MiB";
      default -> "< 10";
    };
  }

  /** Whether a measured value, in {@link #unit()}, is as asked for. */
  public boolean isMetBy(double measured) {
    return switch (comparison) {
      case "<" -> measured < limit;
      case "<=" -> measured <= limit;
      case ">" -> measured > limit;
      case ">=" -> measured >= limit;
      default -> measured == limit;
    };
  }

  /** Whether some values meet it and are told of by the other, and some meet it and are not. */
  boolean leavesRoomFor(Target other) {
    double least = Math.min(limit, other.limit);
    double most = Math.max(limit, other.limit);
    double below = least > 0 ? Math.max(0, least - 1e-6) : least;
    double[] values = {0, below, least, (least + most) / 2, most, most + 1e-6, 100};
    return Arrays.stream(values).filter(this::isMetBy).anyMatch(other::isMetBy)
        && Arrays.stream(values).filter(this::isMetBy).anyMatch(value -> !other.isMetBy(value));
  }

  /** A warning that comes before it, as an example. */
  String earlier() {
    double nearer =
        isLowerBound() && unit.equals("%")
            ? limit + (100 - limit) / 5
            : limit * (isLowerBound() ? 1.25 : 0.8);
    String sign = isLowerBound() ? "< " : "> ";
    return sign + Numbers.of(nearer, unit).toString().replace("/s", " /s");
  }

  /** Whether more is better. */
  public boolean isLowerBound() {
    return comparison.startsWith(">");
  }
}
