package dev.headroom.capacity.stats;

import dev.headroom.capacity.run.RequestLog;
import java.util.Arrays;

/** Counts OK requests into a {@link Heatmap}. */
public final class Heatmaps {

  private static final int ROWS = 26;
  private static final int MOST_COLUMNS = 150;
  private static final double LOWEST_MS = 1;

  /** Five rows a decade: 26 rows reach from 1 ms to 158 s. */
  private static final double RATIO = Math.pow(10, 0.2);

  private Heatmaps() {}

  /**
   * @param originMillis where the first column begins, if no request started before
   */
  public static Heatmap of(RequestLog log, long originMillis) {
    if (log.size() == 0) {
      return new Heatmap(originMillis, 1_000, LOWEST_MS, RATIO, new int[0][]);
    }
    long from = Math.min(originMillis, log.firstMillis());
    long span = log.lastMillis() - from + 1;
    long width = BucketWidth.millis(span, MOST_COLUMNS);
    int[][] counts = new int[(int) ((span + width - 1) / width)][ROWS];
    double[] edges = new double[ROWS];
    Arrays.setAll(edges, row -> LOWEST_MS * Math.pow(RATIO, row));
    for (int i = 0; i < log.size(); i++) {
      if (log.ok(i)) {
        counts[(int) ((log.startMillis(i) - from) / width)][row(edges, log.durationMs(i))]++;
      }
    }
    return new Heatmap(from, width, LOWEST_MS, RATIO, counts);
  }

  private static int row(double[] edges, int durationMs) {
    int found = Arrays.binarySearch(edges, durationMs + 1e-6);
    return Math.max(0, -found - 2);
  }
}
