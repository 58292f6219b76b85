package dev.headroom.capacity.report.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** One stretched plot, built mark by mark from the back to the front. */
public final class Plot {
  private static final int MOST_POINTS = 600;

  private final StringBuilder marks = new StringBuilder();

  /** Closes the drawing; {@code finding} is what a listener hears in its place. */
  public String svg(String finding) {
    return "<svg viewBox=\"0 0 1000 100\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\""
        + escaped(finding)
        + "\">"
        + marks
        + "</svg>";
  }

  public Plot rect(String cls, double fromX, double fromY, double toX, double toY) {
    marks.append("<path class=\"").append(cls).append("\" d=\"");
    box(marks, fromX, fromY, toX, toY);
    marks.append("\"/>");
    return this;
  }

  /** Several boxes of one class as a single path. */
  public Plot boxes(String cls, List<double[]> boxes) {
    if (!boxes.isEmpty()) {
      marks.append("<path class=\"").append(cls).append("\" d=\"");
      boxes.forEach(box -> box(marks, box[0], box[1], box[2], box[3]));
      marks.append("\"/>");
    }
    return this;
  }

  public Plot horizontal(String cls, double y) {
    return path(cls, "M0 " + text(y) + "H1000");
  }

  public Plot vertical(String cls, double x) {
    return path(cls, "M" + text(x) + " 0V100");
  }

  /** Vertical strokes of one class. */
  public Plot ticks(String cls, double[] xs, double fromY, double toY) {
    StringBuilder d = new StringBuilder();
    for (double x : xs) {
      d.append('M').append(text(x)).append(' ').append(text(fromY)).append('V').append(text(toY));
    }
    return d.isEmpty() ? this : path(cls, d.toString());
  }

  /**
   * A line that breaks where there is a gap; with an area below it if {@code areaClass} is given.
   */
  public Plot series(
      Series whole, TimeAxis axis, DoubleUnaryOperator y, String lineClass, String areaClass) {
    StringBuilder line = new StringBuilder();
    StringBuilder area = new StringBuilder();
    for (List<double[]> piece : pieces(whole.thinned(MOST_POINTS), whole, axis, y)) {
      String points = points(piece);
      line.append('M').append(points);
      if (piece.size() == 1) {
        line.append("h4");
      }
      double first = piece.get(0)[0];
      double last = piece.get(piece.size() - 1)[0];
      area.append('M').append(text(first)).append(" 100L").append(points);
      area.append('L').append(text(last)).append(" 100Z");
    }
    if (!areaClass.isEmpty() && !area.isEmpty()) {
      path(areaClass, area.toString());
    }
    return line.isEmpty() ? this : path(lineClass, line.toString());
  }

  /** Thin dots where samples are missing. */
  public Plot gaps(Series series, TimeAxis axis, DoubleUnaryOperator y) {
    StringBuilder d = new StringBuilder();
    for (Series.Gap gap : series.gaps()) {
      d.append('M').append(point(series, gap.before(), axis, y));
      d.append('L').append(point(series, gap.after(), axis, y));
    }
    return d.isEmpty() ? this : path("gap", d.toString());
  }

  public Plot polyline(String cls, List<double[]> points) {
    return points.isEmpty() ? this : path(cls, "M" + points(points));
  }

  public Plot path(String cls, String d) {
    marks.append("<path class=\"").append(cls).append("\" d=\"").append(d).append("\"/>");
    return this;
  }

  private static List<List<double[]>> pieces(
      Series series, Series whole, TimeAxis axis, DoubleUnaryOperator y) {
    long most = 3 * Math.max(whole.step(), series.step());
    List<List<double[]>> pieces = new ArrayList<>();
    List<double[]> piece = new ArrayList<>();
    long last = Long.MIN_VALUE;
    for (int i = 0; i < series.values().length; i++) {
      double value = series.values()[i];
      boolean gap = last != Long.MIN_VALUE && series.atMillis()[i] - last > most;
      if ((Double.isNaN(value) || gap) && !piece.isEmpty()) {
        pieces.add(piece);
        piece = new ArrayList<>();
      }
      if (!Double.isNaN(value)) {
        piece.add(new double[] {axis.x(series.atMillis()[i]), y.applyAsDouble(value)});
        last = series.atMillis()[i];
      }
    }
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
    return pieces;
  }

  private static String point(Series series, int i, TimeAxis axis, DoubleUnaryOperator y) {
    return text(axis.x(series.atMillis()[i])) + " " + text(y.applyAsDouble(series.values()[i]));
  }

  private static String points(List<double[]> points) {
    StringBuilder d = new StringBuilder();
    for (double[] point : points) {
      d.append(d.isEmpty() ? "" : "L").append(text(point[0])).append(' ').append(text(point[1]));
    }
    return d.toString();
  }

  private static void box(StringBuilder d, double fromX, double fromY, double toX, double toY) {
    d.append('M').append(text(fromX)).append(' ').append(text(fromY));
    d.append('H').append(text(toX)).append('V').append(text(toY));
    d.append('H').append(text(fromX)).append('Z');
  }

  /** One decimal, no trailing zero: fine enough for 1000 steps, and the same on every machine. */
  public static String text(double coordinate) {
    String text = BigDecimal.valueOf(coordinate).setScale(1, RoundingMode.HALF_UP).toPlainString();
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
