package dev.headroom.capacity.report.svg;

import java.util.ArrayList;
import java.util.List;

/** A heat map in seven log steps, one path each; an empty cell is paper. */
public final class HeatDrawing {
  public static final int STEPS = 7;

  private final int[][] counts;
  private final int most;

  /**
   * @param counts {@code [column][row]}, row 0 lowest
   */
  public HeatDrawing(int[][] counts) {
    this.counts = counts;
    int highest = 0;
    for (int[] column : counts) {
      for (int count : column) {
        highest = Math.max(highest, count);
      }
    }
    this.most = highest;
  }

  public int most() {
    return most;
  }

  /** 0 to 6 for a count of at least 1. */
  int step(int count) {
    if (most <= 1) {
      return STEPS - 1;
    }
    return (int) Math.min(STEPS - 1, Math.floor(STEPS * Math.log(count) / Math.log(most)));
  }

  /** Adds the cells; equal neighbours in a column become one box. */
  public void into(
      Plot plot, TimeAxis axis, long fromMillis, long columnMillis, double[] rowEdges) {
    List<List<double[]>> boxes = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      boxes.add(new ArrayList<>());
    }
    for (int c = 0; c < counts.length; c++) {
      double left = axis.x(fromMillis + c * columnMillis);
      double right = axis.x(fromMillis + (c + 1) * columnMillis);
      column(boxes, counts[c], left, right, rowEdges);
    }
    for (int i = 0; i < STEPS; i++) {
      plot.boxes("h" + i, boxes.get(i));
    }
  }

  private void column(
      List<List<double[]>> boxes, int[] column, double left, double right, double[] edges) {
    int row = 0;
    while (row < column.length) {
      int end = row + 1;
      if (column[row] > 0) {
        int step = step(column[row]);
        while (end < column.length && column[end] > 0 && step(column[end]) == step) {
          end++;
        }
        boxes.get(step).add(new double[] {left, edges[end], right, edges[row]});
      }
      row = end;
    }
  }
}
