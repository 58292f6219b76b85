package dev.headroom.capacity.scenario;

import java.time.Duration;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code 500 ms}, {@code 30 s}, {@code 7 min 30 s}, {@code 2 h}.
 */
public final class Durations {

  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|min|h)\\b\\s*");

  private Durations() {}

  /**
   * @throws IllegalArgumentException if it is none, says why
   */
  public static Duration parse(String text) {
    Matcher part = PART.matcher(text.strip());
    double millis = 0;
    int read = 0;
    while (read < text.strip().length() && part.find(read) && part.start() == read) {
      millis += Double.parseDouble(part.group(1)) * unitMillis(part.group(2));
      read = part.end();
    }
    if (read == 0 || read < text.strip().length()) {
      throw new IllegalArgumentException("which is no duration with its unit (ms, s, min, h)");
    }
    return Duration.ofMillis(Math.round(millis));
  }

  private static double unitMillis(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "s" -> 1_000;
      case "min" -> 60_000;
      default -> 3_600_000;
    };
  }

  /** The text that {@link #parse} reads back. */
  public static String format(Duration duration) {
    StringJoiner parts = new StringJoiner(" ");
    part(parts, duration.toHours(), "h");
    part(parts, duration.toMinutesPart(), "min");
    part(parts, duration.toSecondsPart(), "s");
    part(parts, duration.toMillisPart(), "ms");
    return parts.length() == 0 ? "0 s" : parts.toString();
  }

  private static void part(StringJoiner parts, long value, String unit) {
    if (value > 0) {
      parts.add(value + " " + unit);
    }
  }
}
