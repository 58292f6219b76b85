package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;

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

  public boolean few() {
    return this == TOO_FEW;
  }
}
