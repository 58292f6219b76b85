package dev.headroom.capacity.report.svg;

import java.util.ArrayList;
import java.util.List;

/**
 * The horizontal axis of a run.
 *
 * @param zeroMillis where the run's clock reads 0:00
 */
public record TimeAxis(long fromMillis, long toMillis, long zeroMillis) {
  private static final long[] STEPS_SECONDS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400
  };
  private static final int MOST_TICKS = 9;

  public TimeAxis {
    toMillis = Math.max(toMillis, fromMillis + 1);
  }

  /** 0 to 1000, cut at both ends. */
  public double x(long epochMillis) {
    double share = (double) (epochMillis - fromMillis) / (toMillis - fromMillis);
    return 1000 * Math.min(1, Math.max(0, share));
  }

  /** 0 to 100, for placing labels. */
  public double percent(long epochMillis) {
    return x(epochMillis) / 10;
  }

  /** Round instants of the run's clock between two instants, both included, at most nine. */
  public List<Long> ticks(long firstMillis, long lastMillis) {
    long step = step(lastMillis - firstMillis);
    List<Long> ticks = new ArrayList<>();
    long first = Math.floorDiv(firstMillis - zeroMillis + step - 1, step) * step + zeroMillis;
    for (long tick = first; tick <= lastMillis; tick += step) {
      ticks.add(tick);
    }
    return ticks;
  }

  private static long step(long spanMillis) {
    for (long seconds : STEPS_SECONDS) {
      if (spanMillis / (seconds * 1000) < MOST_TICKS) {
        return seconds * 1000;
      }
    }
    return Math.max(1, spanMillis / MOST_TICKS);
  }
}
