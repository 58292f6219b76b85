package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.HeatDrawing;
import dev.headroom.capacity.report.svg.Plot;
import dev.headroom.capacity.report.svg.ValueScale;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.stats.Heatmap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the response times lay: a cell counts the requests of one time step and one row. */
final class HeatLane {
  private static final int MOST_COLUMNS = 180;

  private HeatLane() {}

  /** Null where no request succeeded. */
  static @Nullable Lane of(JudgedRun run, RunClock clock) {
    Heatmap heat = run.heatmap();
    int rows = heat.counts().length == 0 ? 0 : heat.counts()[0].length;
    long[] perRow = perRow(heat, rows);
    int low = IntStream.range(0, rows).filter(row -> perRow[row] > 0).findFirst().orElse(-1);
    if (low < 0) {
      return null;
    }
    int high = IntStream.range(0, rows).filter(row -> perRow[row] > 0).max().orElse(low) + 1;
    int group = (heat.counts().length + MOST_COLUMNS - 1) / MOST_COLUMNS;
    HeatDrawing drawing = new HeatDrawing(merged(heat.counts(), group, low, high));
    ValueScale scale = ValueScale.log(edge(heat, low), edge(heat, high));
    double[] edges =
        IntStream.rangeClosed(low, high).mapToDouble(i -> scale.y(edge(heat, i))).toArray();
    List<Label> labels = new ArrayList<>();
    Plot plot = LoadLanes.grid(clock.plot(), scale, 3, "ms", labels);
    drawing.into(plot, clock.axis(), heat.fromMillis(), heat.columnMillis() * group, edges);
    TimeLanes.limits(run, plot, scale, new ArrayList<>());
    Object step = Formats.duration(Duration.ofMillis(heat.columnMillis() * group));
    return new Lane(
        Message.of("Where they lay"),
        Message.of("requests per cell of {0}; darker is more, log scale", step),
        List.of(
            Reading.words(Message.of("1 to {0} a cell", Formats.count(drawing.most()))),
            Reading.words(Message.of("empty cell: none"))),
        98,
        plot,
        finding(heat, perRow),
        labels,
        IntStream.range(0, HeatDrawing.STEPS).mapToObj(i -> "h" + i).toList());
  }

  private static Message finding(Heatmap heat, long[] perRow) {
    int best = 0;
    for (int row = 1; row < perRow.length; row++) {
      best = perRow[row] > perRow[best] ? row : best;
    }
    return Message.of(
        "Heat map of response times: most requests took {0} to {1}",
        Figure.millis(edge(heat, best)), Figure.millis(edge(heat, best + 1)));
  }

  static double edge(Heatmap heat, int row) {
    return heat.lowestMs() * Math.pow(heat.rowRatio(), row);
  }

  static long[] perRow(Heatmap heat, int rows) {
    long[] sums = new long[rows];
    for (int[] column : heat.counts()) {
      Arrays.setAll(sums, row -> sums[row] + column[row]);
    }
    return sums;
  }

  private static int[][] merged(int[][] counts, int group, int low, int high) {
    int[][] merged = new int[(counts.length + group - 1) / group][high - low];
    for (int column = 0; column < counts.length; column++) {
      for (int row = low; row < high; row++) {
        merged[column / group][row - low] += counts[column][row];
      }
    }
    return merged;
  }
}
