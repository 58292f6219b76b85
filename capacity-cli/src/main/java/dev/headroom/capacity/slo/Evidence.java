package dev.headroom.capacity.slo;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stats.ObservedStatistics;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What objectives are held against.
 *
 * @param requests service times, of the raw log
 * @param fromIntended what people waited, from when they meant to start; null where no generator
 *     kept that
 * @param observed what generators observed beside their raw logs
 * @param metrics only those taken within the window
 */
public record Evidence(
    Window window,
    RequestStatistics requests,
    @Nullable RequestStatistics fromIntended,
    ObservedStatistics observed,
    List<MetricSample> metrics) {

  /** What a window of a run shows. */
  public static Evidence of(
      Window window,
      RequestStatistics requests,
      Observations observations,
      List<MetricSample> metrics) {
    return new Evidence(
        window,
        requests,
        observations.kept()
            ? RequestStatistics.of(observations.requests().fromIntended(), window)
            : null,
        ObservedStatistics.of(observations, window),
        metrics.stream().filter(sample -> window.contains(sample.atMillis())).toList());
  }
}
