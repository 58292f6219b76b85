package dev.headroom.capacity.run;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as Spring Boot binds them: {@code 500ms}, {@code 3s}, {@code 10m}, {@code PT10M}. */
public final class SpringDuration {

  private static final Pattern SIMPLE = Pattern.compile("(\\d+)\\s*(ms|us|ns|s|m|h|d)?");

  private SpringDuration() {}

  /** In seconds; a bare number is milliseconds; null where it is none. */
  public static @Nullable Double seconds(String text) {
    Matcher matcher = SIMPLE.matcher(text.strip());
    if (matcher.matches()) {
      String unit = matcher.group(2) == null ? "ms" : matcher.group(2);
      return Double.parseDouble(matcher.group(1)) * unitSeconds(unit);
    }
    try {
      return Duration.parse(text.strip()).toMillis() / 1_000.0;
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  private static double unitSeconds(String unit) {
    return switch (unit) {
      case "ns" -> 1e-9;
      case "us" -> 1e-6;
      case "ms" -> 1e-3;
      case "s" -> 1;
      case "m" -> 60;
      case "h" -> 3_600;
      default -> 86_400;
    };
  }
}
