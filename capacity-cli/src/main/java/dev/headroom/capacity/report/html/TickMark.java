package dev.headroom.capacity.report.html;

/** A tick of an axis; {@code left} in percent. */
public record TickMark(Object text, double left) {

  public TickMark {
    left = Percent.rounded(left);
  }
}
