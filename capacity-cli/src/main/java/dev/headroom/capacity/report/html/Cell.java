package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.stats.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a table.
 *
 * @param range its confidence interval; empty where there is none
 * @param sorted what the table is sorted by; NaN where there is no figure
 */
public record Cell(Message text, double sorted, Message range) {

  static final Cell TOO_FEW = new Cell(Message.of("too few"), Double.NaN, Message.NONE);
  static final Cell NONE = new Cell(Message.data("\u2013"), Double.NaN, Message.NONE);

  static Cell of(Object text) {
    return new Cell(Message.data(text), Double.NaN, Message.NONE);
  }

  static Cell of(Object text, double sorted) {
    return new Cell(Message.data(text), sorted, Message.NONE);
  }

  /** The same with its interval in milliseconds, where both ends are known. */
  Cell within(@Nullable Interval interval) {
    return interval == null
            || Double.isNaN(sorted)
            || !Double.isFinite(interval.low())
            || !Double.isFinite(interval.high())
        ? this
        : new Cell(
            text,
            sorted,
            Message.data(
                Formats.number(interval.low()) + "\u2013" + Formats.number(interval.high())));
  }

  /** What a script sorts by; null where there is no figure. */
  public @Nullable String value() {
    return Double.isNaN(sorted) ? null : Double.toString(sorted);
  }

  public boolean few() {
    return this == TOO_FEW;
  }
}
