package dev.headroom.capacity.stats;

import dev.headroom.capacity.run.RequestLog;
import java.util.Arrays;

/** Counts OK requests into a {@link Heatmap}. */
public final class Heatmaps {

  private static final int MOST_COLUMNS = 150;
  private static final double FINEST_MS = 0.001;
  private static final double HIGHEST_MS = 158_489;

  /** Below this a millisecond's row is looked up rather than searched. */
  private static final int USUAL_MS = 4_096;

  /** Five rows a decade. */
  private static final double RATIO = Math.pow(10, 0.2);

  private Heatmaps() {}

  /**
   * @param originMillis where the first column begins, if no request started before
   */
  public static Heatmap of(RequestLog log, long originMillis) {
    double lowest = log.ticksPerMs() == 1 ? 1 : FINEST_MS;
    if (log.size() == 0) {
      return new Heatmap(originMillis, 1_000, lowest, RATIO, new int[0][]);
    }
    long from = Math.min(originMillis, log.firstMillis());
    long span = log.lastMillis() - from + 1;
    long width = BucketWidth.atLeast(BucketWidth.millis(span, MOST_COLUMNS), log.stepMillis());
    int rows = (int) Math.round(Math.log(HIGHEST_MS / lowest) / Math.log(RATIO));
    int[][] counts = new int[(int) ((span + width - 1) / width)][rows];
    double[] edges = new double[rows];
    Arrays.setAll(edges, row -> lowest * Math.pow(RATIO, row));
    byte[] usual = new byte[log.ticksPerMs() == 1 ? USUAL_MS : 0];
    for (int ms = 0; ms < usual.length; ms++) {
      usual[ms] = (byte) row(edges, ms);
    }
    for (int i = 0; i < log.size(); i++) {
      if (log.ok(i) && !log.apart(i)) {
        int[] column = counts[(int) ((log.startMillis(i) - from) / width)];
        long ticks = log.ticks(i);
        int row = ticks < usual.length ? usual[(int) ticks] : row(edges, log.durationMs(i));
        column[row] = (int) Math.min(Integer.MAX_VALUE, column[row] + log.weight(i));
      }
    }
    return new Heatmap(from, width, lowest, RATIO, counts);
  }

  private static int row(double[] edges, double durationMs) {
    int found = Arrays.binarySearch(edges, durationMs * (1 + 1e-9));
    return found >= 0 ? found : Math.max(0, -found - 2);
  }
}
