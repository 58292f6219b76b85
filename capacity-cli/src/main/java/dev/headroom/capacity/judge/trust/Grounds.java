package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import dev.headroom.capacity.stats.Stretches;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What trust in a measurement is founded on.
 *
 * @param manifest null for raw logs without a run of ours around them
 * @param statistics of the requests within the window
 * @param metrics of the whole run
 * @param observations none for results from before generators kept them
 * @param operations how many of each sort the history has; none where it was not looked at
 * @param objectives what the figures will be held against
 * @param randomArrivals whether the plan says how many arrivals there are only on average
 * @param stretches of raw logs up to the last start; null where there is a plan, or too little
 */
public record Grounds(
    RequestLog log,
    Window window,
    RequestStatistics statistics,
    @Nullable RunManifest manifest,
    List<MetricSample> metrics,
    Observations observations,
    Map<String, Long> operations,
    List<Objective> objectives,
    boolean randomArrivals,
    @Nullable Stretches stretches) {

  private static final int BUSIEST = 3;

  /** Of raw logs, of which nothing else is known. */
  public static Grounds ofLogs(
      RequestLog log, Window window, RequestStatistics statistics, List<Objective> objectives) {
    return new Grounds(
        log,
        window,
        statistics,
        null,
        List.of(),
        Observations.none(),
        Map.of(),
        objectives,
        false,
        stretches(log, window, statistics));
  }

  private static @Nullable Stretches stretches(
      RequestLog log, Window window, RequestStatistics statistics) {
    if (log.size() == 0 || log.lastStartMillis() < window.fromMillis()) {
      return null;
    }
    long to = Math.min(window.toMillis(), log.lastStartMillis() + 1);
    Window begun = new Window(window.fromMillis(), to);
    boolean fine = log.stepMillis() * Stretches.COUNT <= to - window.fromMillis();
    return fine ? Stretches.of(log, begun, statistics, BUSIEST) : null;
  }

  long requests() {
    return statistics.figures(RequestFigures.ALL).map(RequestFigures::count).orElse(0L);
  }

  /** How many generators there were; 1 where nobody says. */
  int injectors() {
    return manifest == null ? 1 : manifest.injectors();
  }

  /** Values of a metric within the window for each instance, in the order they were sampled. */
  Map<Integer, List<Double>> samples(String metric) {
    return metrics.stream()
        .filter(sample -> sample.metric().equals(metric))
        .filter(sample -> Double.isFinite(sample.value()) && window.contains(sample.atMillis()))
        .collect(
            Collectors.groupingBy(
                MetricSample::instance,
                TreeMap::new,
                Collectors.mapping(MetricSample::value, Collectors.toList())));
  }

  /** The mean of a metric over all its samples within the window, NaN without one. */
  double mean(String metric) {
    return samples(metric).values().stream()
        .flatMap(List::stream)
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(Double.NaN);
  }
}
