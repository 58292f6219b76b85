package dev.headroom.capacity.scenario;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Access logs in the common or combined format of Apache httpd and nginx: a line is an arrival at
 * its second. The lines may be somewhat out of order, as servers write them when a request ends.
 */
final class AccessLog {

  private static final Pattern LINE =
      Pattern.compile(
          "^\\S+ \\S+ .*?\\[(\\d{2}/\\w{3}/\\d{4}:\\d{2}:\\d{2}:\\d{2} [+-]\\d{4})] .*");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
  private static final int MOST_SECONDS = 7 * 86_400;

  private AccessLog() {}

  static ArrivalRates read(String file, List<String> lines) {
    TreeMap<Long, Integer> bySecond = new TreeMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        bySecond.merge(second(file, i + 1, lines.get(i)), 1, Integer::sum);
      }
    }
    if (bySecond.isEmpty()) {
      throw new ScenarioException(file + ":1", "it is empty.", "file: a log with requests in it");
    }
    long first = bySecond.firstKey();
    long seconds = bySecond.lastKey() - first + 1;
    if (seconds > MOST_SECONDS) {
      throw new ScenarioException(
          file + ":1",
          "it spans " + seconds / 86_400 + " days.",
          "file: a part of it, a week at most");
    }
    double[] perSecond = new double[(int) seconds];
    for (Map.Entry<Long, Integer> second : bySecond.entrySet()) {
      perSecond[(int) (second.getKey() - first)] = second.getValue();
    }
    return new ArrivalRates(1_000, perSecond);
  }

  private static long second(String file, int number, String line) {
    Matcher matcher = LINE.matcher(line);
    if (matcher.matches()) {
      try {
        return OffsetDateTime.parse(matcher.group(1), TIME).toEpochSecond();
      } catch (DateTimeException e) {
        // said below
      }
    }
    throw new ScenarioException(
        file + ":" + number,
        "this is no line of an access log.",
        "127.0.0.1 - - [21/Nov/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 1");
  }
}
