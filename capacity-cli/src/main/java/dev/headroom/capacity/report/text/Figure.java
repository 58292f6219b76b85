package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Said;
import dev.headroom.capacity.message.Words;
import java.time.Duration;

/**
 * A number and its unit, apart so that a page can print the unit quieter.
 *
 * @param number text, or a length of time
 * @param unit empty where there is none; {@code /s} joins the number without a space
 * @param spoken whether it stands in a sentence
 */
public record Figure(Object number, String unit, boolean spoken) implements Said {

  public Figure(Object number, String unit) {
    this(number, unit, false);
  }

  /** What does not apply. */
  public static final Figure NONE = new Figure(Formats.UNKNOWN, "");

  /** For tables: 0.043 ms, 739 ms, 9.2 s, 7 min 30 s. */
  public static Figure millis(double millis) {
    if (Double.isNaN(millis)) {
      return NONE;
    }
    double size = Math.abs(millis);
    if (size < 0.95) {
      return new Figure(Formats.number(millis), "ms");
    }
    if (size < 9.95) {
      return new Figure(Formats.strip(Formats.decimals(millis, 1)), "ms");
    }
    if (size < 999.5) {
      return new Figure(Formats.decimals(millis, 0), "ms");
    }
    return size < 59_950
        ? new Figure(Formats.strip(Formats.significant(millis / 1000, 3)), "s")
        : new Figure(Formats.duration(Duration.ofMillis(Math.round(millis))), "");
  }

  /** For sentences: 0.74 s, 9.2 s, 0.012 s; whole milliseconds where seconds would feign more. */
  public static Figure seconds(double millis) {
    if (Double.isNaN(millis)) {
      return NONE;
    }
    if (millis != 0 && Math.abs(millis) < 10) {
      return new Figure(Formats.number(millis), "ms");
    }
    double seconds = millis / 1000;
    return Math.abs(seconds) < 59.95
        ? new Figure(Formats.significant(seconds, Math.abs(seconds) < 9.95 ? 2 : 3), "s", true)
        : new Figure(Formats.duration(Duration.ofMillis(Math.round(millis))), "");
  }

  /** {@code percent} is 0 to 100. */
  public static Figure percent(double percent) {
    return new Figure(Formats.percent(percent), "%");
  }

  public static Figure count(long count) {
    return new Figure(Formats.count(count), "");
  }

  /** A value of a unit as objectives and metrics name it. */
  public static Figure of(double value, String unit) {
    return switch (unit) {
      case "ms" -> millis(value);
      case "s" -> millis(value * 1000);
      case "%" -> percent(value);
      default -> new Figure(Formats.number(value), unit);
    };
  }

  /** What stands between number and unit. */
  public String gap() {
    return unit.isEmpty() || unit.startsWith("/") ? "" : Formats.NBSP;
  }

  /** In tables units keep their symbols; a sentence may say them in words. */
  @Override
  public String in(Words words) {
    return spoken
        ? words.text("{0}" + gap() + unit, number)
        : words.say(number) + gap() + words.say(unit);
  }

  @Override
  public String toString() {
    return in(Words.ENGLISH);
  }
}
