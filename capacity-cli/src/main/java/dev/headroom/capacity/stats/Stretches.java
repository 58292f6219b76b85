package dev.headroom.capacity.stats;

import dev.headroom.capacity.run.RequestColumns;
import dev.headroom.capacity.run.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many requests began in each of 60 stretches of a window, and how long those of the most
 * frequent names took: one pass over the log, whatever is asked of it then.
 */
public final class Stretches {

  /** Divides by 10, 12, 15, 20 and 30. */
  public static final int COUNT = 60;

  /** Fewer successes have no median worth the name. */
  private static final int LEAST_OF_A_MEDIAN = 20;

  /** Of one name, or of all. */
  public static final class Series {
    private final String name;
    private final long[] begun = new long[COUNT];
    private final DurationCounts[] answered;

    private Series(String name, int medians, int ticksPerMs) {
      this.name = name;
      this.answered = new DurationCounts[medians];
      Arrays.setAll(answered, i -> new DurationCounts(ticksPerMs));
    }

    public String name() {
      return name;
    }

    /**
     * How many began in each.
     *
     * @param stretches a divisor of 60
     */
    public double[] begun(int stretches) {
      double[] sums = new double[stretches];
      for (int i = 0; i < COUNT; i++) {
        sums[i * stretches / COUNT] += begun[i];
      }
      return sums;
    }

    /**
     * The median response time in each, milliseconds; NaN where fewer than 20 succeeded.
     *
     * @param stretches a divisor of 60
     */
    public double[] mediansMs(int stretches) {
      int joined = COUNT / stretches;
      double[] medians = new double[stretches];
      for (int i = 0; i < stretches; i++) {
        DurationCounts together = answered[i * joined];
        if (joined > 1) {
          together = new DurationCounts(together.ticksPerMs());
          for (int j = 0; j < joined; j++) {
            together.addAll(answered[i * joined + j]);
          }
        }
        medians[i] = together.count() < LEAST_OF_A_MEDIAN ? Double.NaN : together.percentileMs(50);
      }
      return medians;
    }
  }

  private final Window window;
  private final Series all;
  private final List<Series> busiest;

  private Stretches(Window window, Series all, List<Series> busiest) {
    this.window = window;
    this.all = all;
    this.busiest = List.copyOf(busiest);
  }

  /**
   * @param statistics of the same requests
   * @param names of how many of the most frequent names
   * @return null where the window holds none of them, or is shorter than 60 ms
   */
  public static @Nullable Stretches of(
      RequestColumns log, Window window, RequestStatistics statistics, int names) {
    if (log.size() == 0 || window.toMillis() - window.fromMillis() < COUNT) {
      return null;
    }
    List<Series> busiest = new ArrayList<>();
    statistics.rows().stream()
        .filter(row -> !row.name().equals(RequestFigures.ALL))
        .sorted(Comparator.comparingLong(RequestFigures::count).reversed())
        .limit(names)
        .forEach(row -> busiest.add(new Series(row.name(), COUNT, log.ticksPerMs())));
    @Nullable Series[] byName = new Series[log.names().size()];
    for (Series series : busiest) {
      byName[log.names().indexOf(series.name)] = series;
    }
    Series all = new Series(RequestFigures.ALL, 0, log.ticksPerMs());
    for (int i = 0; i < log.size(); i++) {
      long start = log.startMillis(i);
      if (window.contains(start) && !log.apart(i)) {
        int stretch = window.block(start, COUNT);
        long weight = log.weight(i);
        all.begun[stretch] += weight;
        Series own = byName[log.name(i)];
        if (own != null) {
          own.begun[stretch] += weight;
          if (log.ok(i)) {
            own.answered[stretch].add(log.ticks(i), weight);
          }
        }
      }
    }
    return new Stretches(window, all, busiest);
  }

  public Window window() {
    return window;
  }

  /** Without response times. */
  public Series all() {
    return all;
  }

  /** The most frequent names, the most frequent first. */
  public List<Series> busiest() {
    return busiest;
  }
}
