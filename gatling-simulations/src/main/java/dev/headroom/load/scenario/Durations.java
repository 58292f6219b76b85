package dev.headroom.load.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 500 ms}, {@code 30 s}, {@code 10 min}, {@code 2 h} and {@code 7 min 30 s}. */
final class Durations {

  private static final Map<String, Integer> MILLIS =
      Map.of("ms", 1, "s", 1_000, "min", 60_000, "h", 3_600_000);
  private static final Pattern PART =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|min|h)(?:\\s+|$)");

  private Durations() {}

  static Duration parse(String text) {
    String rest = text.strip();
    Matcher part = PART.matcher(rest);
    BigDecimal millis = BigDecimal.ZERO;
    int read = 0;
    while (part.find() && part.start() == read) {
      millis =
          millis.add(
              new BigDecimal(part.group(1))
                  .multiply(BigDecimal.valueOf(MILLIS.get(part.group(2)))));
      read = part.end();
    }
    if (read == 0 || read != rest.length()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no duration like '500 ms', '30 s', '10 min' or '7 min 30 s'");
    }
    return Duration.ofNanos(millis.movePointRight(6).longValue());
  }
}
