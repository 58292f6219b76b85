package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.Comparison.Change;
import dev.headroom.capacity.judge.Comparison.Direction;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.stats.Interval;
import java.util.Locale;

/**
 * One figure beside that of the baseline.
 *
 * @param cls worse, better, same or unsure
 * @param point percent of the plot's width; negative where there is no ratio
 * @param from where the interval begins; {@code width} is 0 where there is none
 * @param note the interval, or that it can't be told
 */
public record ChangeRow(
    Message name,
    Message figures,
    String cls,
    double point,
    double from,
    double width,
    Message ratio,
    Message note) {
  private static final double SMALL = 1.2;

  public ChangeRow {
    point = Percent.rounded(point);
    from = Percent.rounded(from);
    width = Percent.rounded(width);
  }

  static ChangeRow of(Change change, String margin, ChangeView.Scale scale) {
    boolean known = change.ratio() > 0 && Double.isFinite(change.ratio());
    Interval interval = change.interval();
    double from = interval == null ? 0 : scale.x(interval.low());
    double to = interval == null ? 0 : scale.x(interval.high());
    return new ChangeRow(
        change.name(),
        Message.of(
            "{0}, was {1}",
            Figure.of(change.measured(), change.unit()), Figure.of(change.base(), change.unit())),
        change.direction().name().toLowerCase(Locale.ROOT),
        known ? scale.x(change.ratio()) : -1,
        from,
        to - from,
        ratio(change, known, margin),
        note(change, known));
  }

  private static Message ratio(Change change, boolean known, String margin) {
    if (change.direction() == Direction.SAME) {
      return Message.of("same within {0}", margin);
    }
    return known ? amount(change.ratio()) : Message.data(Figure.NONE);
  }

  private static Message note(Change change, boolean known) {
    Interval interval = change.interval();
    if (change.direction() == Direction.SAME) {
      return Message.NONE;
    }
    Message range =
        interval == null || !known
            ? Message.of("no interval")
            : Message.range(end(interval.low(), change), end(interval.high(), change));
    return switch (change.direction()) {
      case WORSE -> Message.of("{0}, worse", range);
      case BETTER -> Message.of("{0}, better", range);
      default -> Message.of("{0}, can\u2019t tell", range);
    };
  }

  /** 5.0 times; near 1 as a change in percent. */
  private static Message amount(double ratio) {
    if (!small(ratio)) {
      return Message.of("{0} times", Formats.significant(ratio, 2));
    }
    if (percent(Math.abs(ratio - 1)).equals(percent(0))) {
      return Message.of("no change");
    }
    return ratio >= 1
        ? Message.of("{0} more", percent(ratio - 1))
        : Message.of("{0} less", percent(1 - ratio));
  }

  private static Object end(double ratio, Change change) {
    if (!Double.isFinite(ratio)) {
      return Message.of("any");
    }
    if (!small(change.ratio())) {
      return Formats.significant(ratio, 2);
    }
    String sign = ratio < 1 ? "\u2212" : "+";
    return sign + percent(Math.abs(ratio - 1));
  }

  private static boolean small(double ratio) {
    return ratio < SMALL && ratio > 1 / SMALL;
  }

  /** 0.07 is 7 %. */
  static String percent(double share) {
    return Formats.share(share) + Formats.NBSP + "%";
  }
}
