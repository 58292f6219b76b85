package dev.headroom.capacity.judge.critical;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.Trend;
import org.jspecify.annotations.Nullable;

/**
 * How fast the line grows while all permits are out: by whoever comes and is not admitted. Flow is
 * conserved: growth = arrivals − admissions − those who leave.
 *
 * @param permits that were out, the mean
 * @param arrivals a second that entered
 * @param grows people a second that the line grew, with its interval of 95 %
 * @param length of the line at the end
 */
public record LineGrowth(double permits, double arrivals, Trend grows, double length) {

  /** Null where the run does not tell. */
  public static @Nullable LineGrowth of(JudgedRun run, String entering) {
    Trend grows = Series.perSecond(Series.of(run.metrics(), "app.line.length", run.window()));
    double arrivals =
        run.requests().stream()
            .filter(row -> row.name().equals(entering))
            .mapToDouble(RequestFigures::throughputPerSecond)
            .findFirst()
            .orElse(Double.NaN);
    return grows == null || Double.isNaN(arrivals)
        ? null
        : new LineGrowth(
            Series.mean(Series.of(run.metrics(), "app.permits.out", run.window())),
            arrivals,
            grows,
            Series.max(Series.of(run.metrics(), "app.line.length", run.window())));
  }

  /** Whether what comes is what the line grows by, within what sampling once a second allows. */
  public boolean conserved() {
    return Math.abs(grows.slope() / arrivals - 1) < 0.1;
  }
}
