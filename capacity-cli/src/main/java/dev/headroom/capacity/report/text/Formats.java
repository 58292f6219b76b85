package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;

/** Numbers as people read them: 2 to 3 significant digits, counts exact, never a locale's own. */
public final class Formats {
  /** Keeps a number and its unit on one line. */
  public static final String NBSP = "\u00a0";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private Formats() {}

  /** 109,837; a dash for a negative one, which is not known. */
  public static String count(long count) {
    if (count < 0) {
      return UNKNOWN;
    }
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** What is not known. */
  public static final String UNKNOWN = "\u2013";

  /** 244, 50.3, 9.2, 0.05; whole numbers without decimals; a dash for what is not known. */
  public static String number(double value) {
    if (Double.isNaN(value)) {
      return UNKNOWN;
    }
    double size = Math.abs(value);
    if (size >= 99.95) {
      return decimals(value, 0);
    }
    return strip(size >= 9.95 ? decimals(value, 1) : significant(value, 2));
  }

  /** Shares near 100 keep what is missing: 99.98, not 100. {@code percent} is 0 to 100. */
  public static String percent(double percent) {
    if (Double.isNaN(percent)) {
      return UNKNOWN;
    }
    double missing = 100 - percent;
    if (missing > 0 && missing <= 10) {
      BigDecimal shown =
          BigDecimal.valueOf(missing).round(new MathContext(2, RoundingMode.HALF_UP));
      return strip(BigDecimal.valueOf(100).subtract(shown).toPlainString());
    }
    double size = Math.abs(percent);
    return strip(
        size >= 9.95
            ? decimals(percent, 0)
            : size >= 1 ? decimals(percent, 1) : significant(percent, 2));
  }

  /** 1 is 100 %: 148, 4.8, 0.9. */
  public static String share(double share) {
    double percent = share * 100;
    return strip(decimals(percent, Math.abs(percent) >= 9.95 ? 0 : 1));
  }

  /** {@code value} rounded to so many significant digits, zeros kept, never as an exponent. */
  public static String significant(double value, int digits) {
    BigDecimal exact = BigDecimal.valueOf(value);
    if (exact.signum() == 0) {
      return "0";
    }
    BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_UP));
    int decimals = digits - rounded.precision() + rounded.scale();
    return String.format(Locale.ROOT, "%,." + Math.max(0, decimals) + "f", rounded);
  }

  static String decimals(double value, int decimals) {
    return String.format(
        Locale.ROOT,
        "%,." + decimals + "f",
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
  }

  static String strip(String number) {
    return number.indexOf('.') < 0 ? number : number.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  /** Whole seconds as 7 min 30 s, 2 h; below ten seconds with a decimal, e.g. 0.4 s. */
  public static Message duration(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 9_950) {
      return Message.of("{0}\u00a0s", strip(decimals(millis / 1000.0, 1)));
    }
    long seconds = Math.round(millis / 1000.0);
    Message hours = amount(seconds / 3600, "{0}\u00a0h");
    Message minutes = amount(seconds / 60 % 60, "{0}\u00a0min");
    Message rest = amount(seconds % 60, "{0}\u00a0s");
    return Stream.of(hours, minutes, rest)
        .filter(part -> !part.isEmpty())
        .reduce(Message.NONE, (one, next) -> one.isEmpty() ? next : joined(one, next));
  }

  private static Message joined(Message one, Message next) {
    return Message.of("{0}\u00a0{1}", one, next);
  }

  private static Message amount(long amount, String template) {
    return amount > 0 ? Message.of(template, count(amount)) : Message.NONE;
  }

  /** The run's clock: 5:00, 1:02:03; before zero −0:30. */
  public static String clock(long millis) {
    long seconds = Math.abs(Math.round(millis / 1000.0));
    String sign = millis < 0 && seconds > 0 ? "\u2212" : "";
    String minutes = String.format(Locale.ROOT, "%d:%02d", seconds / 60 % 60, seconds % 60);
    return sign
        + (seconds < 3600
            ? minutes
            : String.format(
                Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60));
  }

  /** 20 Nov 2026, 09:12:04 UTC. */
  public static Message utc(long epochMillis) {
    ZonedDateTime time = Instant.ofEpochMilli(epochMillis).atZone(ZoneOffset.UTC);
    String month = time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    return Message.of(
        "{0} {1} {2}, {3} UTC",
        time.getDayOfMonth(), new Name(month), Integer.toString(time.getYear()), TIME.format(time));
  }

  /** 20 Nov 2026. */
  public static Message day(LocalDate day) {
    String month = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    return Message.of(
        "{0} {1} {2}", day.getDayOfMonth(), new Name(month), Integer.toString(day.getYear()));
  }

  /** The day of an instant in UTC. */
  public static Message day(long epochMillis) {
    return day(LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), ZoneOffset.UTC));
  }

  /** 1 objective, 9 objectives. */
  public static Message counted(long count, String one, String many) {
    return Message.of("{0} " + (count == 1 ? one : many), count(count));
  }
}
