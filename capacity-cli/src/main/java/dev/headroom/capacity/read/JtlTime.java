package dev.headroom.capacity.read;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Instants written as dates, as {@code jmeter.save.saveservice.timestamp_format} makes JMeter write
 * them: year first, or month/day/year. Where no zone stands with it, it is taken as UTC.
 */
final class JtlTime {

  private static final String CLOCK =
      "[T ](?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,:](?<f>\\d{1,9}))?)?"
          + "\\s*(?<z>Z|[+-]\\d{2}:?\\d{2})?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<y>\\d{4})[-/.](?<mo>\\d{1,2})[-/.](?<d>\\d{1,2})" + CLOCK);
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<mo>\\d{1,2})/(?<d>\\d{1,2})/(?<y>\\d{4}|\\d{2})" + CLOCK);

  private boolean zoneAssumed;

  /** Whether UTC was assumed of one of them. */
  boolean zoneAssumed() {
    return zoneAssumed;
  }

  /** Whether a file begins with such a date. */
  static boolean begins(String text) {
    return YEAR_FIRST.matcher(text).lookingAt() || MONTH_FIRST.matcher(text).lookingAt();
  }

  /** Where a date at the beginning of a text ends; 0 where there is none. */
  static int end(String text) {
    for (Pattern pattern : new Pattern[] {YEAR_FIRST, MONTH_FIRST}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.lookingAt()) {
        return matcher.end();
      }
    }
    return 0;
  }

  /** Epoch milliseconds; null for what is no such date. */
  @Nullable Long parse(String text) {
    for (Pattern pattern : new Pattern[] {YEAR_FIRST, MONTH_FIRST}) {
      Matcher matcher = pattern.matcher(text.strip());
      if (matcher.matches()) {
        try {
          return millis(matcher);
        } catch (DateTimeException e) {
          return null;
        }
      }
    }
    return null;
  }

  private long millis(Matcher date) {
    int year = Integer.parseInt(date.group("y"));
    String second = date.group("s");
    String fraction = date.group("f");
    LocalDateTime local =
        LocalDateTime.of(
            year < 100 ? year + 2_000 : year,
            Integer.parseInt(date.group("mo")),
            Integer.parseInt(date.group("d")),
            Integer.parseInt(date.group("h")),
            Integer.parseInt(date.group("m")),
            second == null ? 0 : Integer.parseInt(second));
    String zone = date.group("z");
    zoneAssumed |= zone == null;
    long millis = local.toEpochSecond(zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone)) * 1_000;
    return fraction == null ? millis : millis + Long.parseLong((fraction + "00").substring(0, 3));
  }
}
