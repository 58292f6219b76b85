package dev.headroom.capacity.report.html;

/** A phase above the lanes; {@code left} and {@code width} in percent. */
public record PhaseMark(String name, String note, double left, double width, boolean counted) {

  public PhaseMark {
    left = Percent.rounded(left);
    width = Percent.rounded(width);
  }
}
