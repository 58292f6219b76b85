package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a table.
 *
 * @param sorted what the table is sorted by; NaN where there is no figure
 */
public record Cell(Message text, double sorted) {

  static final Cell TOO_FEW = new Cell(Message.of("too few"), Double.NaN);
  static final Cell NONE = new Cell(Message.data("\u2013"), Double.NaN);

  static Cell of(Object text) {
    return new Cell(Message.data(text), Double.NaN);
  }

  static Cell of(Object text, double sorted) {
    return new Cell(Message.data(text), sorted);
  }

  /** What a script sorts by; null where there is no figure. */
  public @Nullable String value() {
    return Double.isNaN(sorted) ? null : Double.toString(sorted);
  }

  public boolean few() {
    return this == TOO_FEW;
  }
}
