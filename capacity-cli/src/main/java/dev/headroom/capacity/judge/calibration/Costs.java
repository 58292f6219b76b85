package dev.headroom.capacity.judge.calibration;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.stats.RequestFigures;

/**
 * What requests cost the app, all instances together.
 *
 * @param cpuSeconds of processor time a request; NaN where nobody tells
 * @param throughput requests a second that were served
 * @param meanMillis of those that succeeded
 * @param requestsALoad requests a second for each unit of load
 */
public record Costs(double cpuSeconds, double throughput, double meanMillis, double requestsALoad) {
  public static final Costs UNKNOWN = new Costs(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * Of a run under a load that stayed where it was.
   *
   * @param load that was offered
   */
  public static Costs of(JudgedRun run, double load) {
    if (run.requests().isEmpty()) {
      return UNKNOWN;
    }
    RequestFigures all = run.requests().get(run.requests().size() - 1);
    double cores = new Totals(run.metrics(), run.window()).appCores();
    double throughput = all.throughputPerSecond();
    return new Costs(cores / throughput, throughput, all.meanMs(), throughput / load);
  }

  /**
   * The load at which so many cores are used up. What an app does by itself, asked or not, costs
   * the same at every load: two loads tell it from what requests cost.
   *
   * @param otherwise where the two don't tell
   */
  public static double fullAt(double cores, Costs more, Costs less, double otherwise) {
    double high = more.throughput() * more.cpuSeconds();
    double low = less.throughput() * less.cpuSeconds();
    double each = (high - low) / (more.throughput() - less.throughput());
    double itself = low - each * less.throughput();
    double full = (cores - Math.max(0, itself)) / each / more.requestsALoad();
    return each > 0 && full > 0 ? Math.min(full, otherwise) : otherwise;
  }
}
