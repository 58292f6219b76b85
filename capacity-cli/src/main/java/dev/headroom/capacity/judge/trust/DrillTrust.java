package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a drill does on purpose is no reason to doubt it. Whether the generator kept up, and whether
 * its files are whole, is asked of the whole run as ever. Whether the system stayed as it was is
 * asked of the time before the first fault alone, and whether its parts were heard of the parts
 * that nothing was done to.
 */
public final class DrillTrust {

  private final RunManifest manifest;
  private final RequestLog log;
  private final List<MetricSample> metrics;

  public DrillTrust(RunManifest manifest, RequestLog log, List<MetricSample> metrics) {
    this.manifest = manifest;
    this.log = log;
    this.metrics = List.copyOf(metrics);
  }

  /**
   * @param wholeRun what was found of the whole run, as if nothing had been done to it
   * @param counted what counts of it
   * @param before while nothing had been done yet
   * @param disturbed parts that something was done to
   */
  public List<TrustCheck> look(
      List<TrustCheck> wholeRun, Window counted, Window before, Set<String> disturbed) {
    List<MetricSample> others =
        metrics.stream().filter(sample -> !isOneOf(disturbed, sample)).toList();
    Stream<TrustCheck> asEver =
        wholeRun.stream()
            .filter(check -> !Steady.asks(check.name()) && !PartsUp.asks(check.name()));
    Stream<TrustCheck> anew =
        Stream.of(
                new PartsUp().look(grounds(counted, others)),
                new Steady().look(grounds(before, metrics)))
            .flatMap(Optional::stream);
    return Stream.concat(asEver, anew).toList();
  }

  /** {@code app-2} is the second of the apps; {@code app} is each of them. */
  private static boolean isOneOf(Set<String> disturbed, MetricSample sample) {
    String part = sample.part().equals("mariadb") ? "database" : sample.part();
    return disturbed.contains(part)
        || disturbed.contains(sample.part())
        || disturbed.contains(part + "-" + sample.instance());
  }

  private Grounds grounds(Window window, List<MetricSample> heard) {
    return new Grounds(
        log,
        window,
        RequestStatistics.of(log, window),
        manifest,
        heard,
        Observations.none(),
        Map.of(),
        List.of(),
        false,
        null);
  }
}
