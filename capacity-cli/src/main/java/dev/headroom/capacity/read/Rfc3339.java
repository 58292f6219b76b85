package dev.headroom.capacity.read;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Instants as RFC 3339 writes them, {@code 2026-11-21T09:30:00.123456789+01:00}. */
final class Rfc3339 {

  private static final int FRACTION_AT = 19;
  private static final long NANOS = 1_000_000_000;

  private String day = "";
  private long epochDay;

  /**
   * @return nanoseconds since 1970
   * @throws DamagedException if the text is no instant from 1970 to 2261
   */
  long epochNanos(String text) throws DamagedException {
    try {
      if (!text.startsWith(day) || day.isEmpty()) {
        epochDay = LocalDate.parse(text.substring(0, 10)).toEpochDay();
        day = text.substring(0, 10);
      }
      char between = text.charAt(10);
      if (between != 'T' && between != 't' && between != ' '
          || text.charAt(13) != ':'
          || text.charAt(16) != ':') {
        throw new DamagedException(noTime(text));
      }
      long seconds =
          epochDay * 86_400
              + below(text, 11, 24) * 3_600L
              + below(text, 14, 60) * 60L
              + below(text, 17, 61);
      int at = FRACTION_AT;
      long fraction = 0;
      if (at < text.length() && text.charAt(at) == '.') {
        long unit = NANOS / 10;
        for (at++; Character.isDigit(text.charAt(at)); at++) {
          fraction += unit * (text.charAt(at) - '0');
          unit /= 10;
        }
      }
      long instant = Math.multiplyExact(seconds - zoneSeconds(text, at), NANOS) + fraction;
      if (instant < 0) {
        throw new DamagedException(noTime(text));
      }
      return instant;
    } catch (IndexOutOfBoundsException | DateTimeException | ArithmeticException e) {
      throw new DamagedException(noTime(text));
    }
  }

  private static int zoneSeconds(String text, int at) throws DamagedException {
    char sign = text.charAt(at);
    if ((sign == 'Z' || sign == 'z') && text.length() == at + 1) {
      return 0;
    }
    if (sign != '+' && sign != '-' || text.length() != at + 6 || text.charAt(at + 3) != ':') {
      throw new DamagedException(noTime(text));
    }
    int seconds = below(text, at + 1, 24) * 3_600 + below(text, at + 4, 60) * 60;
    return sign == '-' ? -seconds : seconds;
  }

  private static int below(String text, int at, int limit) throws DamagedException {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    int value = tens * 10 + ones;
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9 || value >= limit) {
      throw new DamagedException(noTime(text));
    }
    return value;
  }

  private static String noTime(String text) {
    return "\"" + text.substring(0, Math.min(40, text.length())) + "\" is no time";
  }
}
