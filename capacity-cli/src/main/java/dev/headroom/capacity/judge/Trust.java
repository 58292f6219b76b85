package dev.headroom.capacity.judge;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.TrustCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The preconditions of believing a measurement, each looked at. */
final class Trust {

  static final String GENERATOR_CPU = "generator.cpu.percent";
  static final String GENERATOR_PAUSE = "generator.gc.maxPause.millis";

  private static final double CPU_LIMIT_PERCENT = 80;
  private static final double PAUSE_LIMIT_MS = 500;
  private static final double LATEST_START_MS = 5_000;
  private static final double LEAST_LOAD = 0.95;
  private static final int LEAST_REQUESTS = 100;
  private static final double LONGEST_SILENCE_MS = 10_000;

  private Trust() {}

  /** Of a bare log, which knows nothing of a plan. */
  static List<TrustCheck> ofLog(RequestLog log, long requests) {
    List<TrustCheck> checks = new ArrayList<>();
    int damages = log.damages().size();
    checks.add(
        new TrustCheck(
            "Raw log intact",
            damages == 0,
            damages == 0 ? "no damage" : log.damages().get(0).reason(),
            "no damage",
            null,
            false,
            "What stands before the damage counts; run it again for the rest."));
    checks.add(
        new TrustCheck(
            "Enough requests counted",
            requests >= LEAST_REQUESTS,
            Numbers.of(requests, "requests"),
            "at least " + LEAST_REQUESTS,
            null,
            false,
            "Run longer: use a larger --time-scale."));
    return checks;
  }

  /** Of a run of ours. */
  static List<TrustCheck> ofRun(
      RequestLog log,
      long requests,
      RunManifest manifest,
      Window window,
      List<MetricSample> metrics) {
    List<MetricSample> counted =
        metrics.stream().filter(sample -> window.contains(sample.atMillis())).toList();
    List<TrustCheck> checks = new ArrayList<>();
    checks.add(
        limit(
            "Generator CPU",
            generatorCpu(counted),
            CPU_LIMIT_PERCENT,
            "%",
            "Use --injectors " + (manifest.injectors() + 1) + " on a larger machine."));
    checks.add(
        manifest.loadModel().equals("open")
            ? arrivals(log, manifest, window)
            : peopleAtOnce(log, manifest, window));
    checks.add(loadOnTime(log, manifest));
    TrustCheck pause =
        limit(
            "Longest pause of the generator",
            highest(counted, GENERATOR_PAUSE),
            PAUSE_LIMIT_MS,
            "ms",
            "Give the generator more memory.");
    checks.add(notFatal(pause));
    checks.add(partsUp(metrics, window));
    checks.addAll(ofLog(log, requests));
    return checks;
  }

  private static TrustCheck notFatal(TrustCheck c) {
    return new TrustCheck(
        c.name(), c.held(), c.measured(), c.limit(), c.shareOfLimit(), false, c.mend());
  }

  private static TrustCheck limit(
      String name, @Nullable Double value, double limit, String unit, String mend) {
    return new TrustCheck(
        name,
        value == null ? null : value < limit,
        value == null ? "not sampled" : Numbers.of(value, unit),
        "below " + Numbers.of(limit, unit),
        value == null ? null : value / limit,
        true,
        mend);
  }

  /** Mean of each generator process, summed. */
  private static @Nullable Double generatorCpu(List<MetricSample> counted) {
    Map<Integer, Double> means =
        counted.stream()
            .filter(of(GENERATOR_CPU))
            .collect(
                Collectors.groupingBy(
                    MetricSample::instance,
                    TreeMap::new,
                    Collectors.averagingDouble(MetricSample::value)));
    return means.isEmpty() ? null : means.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static @Nullable Double highest(List<MetricSample> samples, String metric) {
    return samples.stream()
        .filter(of(metric))
        .map(MetricSample::value)
        .max(Double::compare)
        .orElse(null);
  }

  private static Predicate<MetricSample> of(String metric) {
    return sample -> sample.metric().equals(metric) && Double.isFinite(sample.value());
  }

  private static TrustCheck peopleAtOnce(RequestLog log, RunManifest manifest, Window window) {
    double planned = LoadPlan.of(manifest).highest(window);
    long reached = People.most(log, window);
    return share("People at once", reached, planned, "people");
  }

  private static TrustCheck arrivals(RequestLog log, RunManifest manifest, Window window) {
    double planned = LoadPlan.of(manifest).sum(window);
    long came = People.came(log, window);
    return share("People who arrived", came, planned, "people");
  }

  private static TrustCheck share(String name, long actual, double planned, String unit) {
    boolean nothing = planned <= 0;
    return new TrustCheck(
        name,
        nothing ? null : actual >= planned * LEAST_LOAD - 1,
        Numbers.of(actual, unit),
        "at least 95 % of " + Numbers.of(planned, unit),
        null,
        true,
        "The generator did not offer the load: use --injectors or a smaller --scale.");
  }

  private static TrustCheck loadOnTime(RequestLog log, RunManifest manifest) {
    long[] starts = log.userStarts();
    Double late = starts.length == 0 ? null : Math.max(0.0, starts[0] - manifest.startedAtMillis());
    return limit(
        "Load began on time",
        late == null ? null : Math.max(0, late - firstArrival(manifest)),
        LATEST_START_MS,
        "ms late",
        "Close other programs, or use a smaller --scale.");
  }

  /** When the plan has its first person, milliseconds after the start. */
  private static double firstArrival(RunManifest manifest) {
    double millis = 0;
    for (Phase phase : manifest.phases()) {
      double length = phase.duration().toMillis();
      if (phase.fromUsers() >= 1) {
        return millis;
      }
      if (phase.toUsers() > 0) {
        double growth = phase.toUsers() - phase.fromUsers();
        return millis + length * Math.min(1, 1 / Math.max(1, growth));
      }
      millis += length;
    }
    return millis;
  }

  private static TrustCheck partsUp(List<MetricSample> metrics, Window window) {
    Map<String, Long> last =
        metrics.stream()
            .filter(sample -> !sample.part().equals("generator"))
            .collect(
                Collectors.toMap(
                    sample -> sample.part() + " " + sample.instance(),
                    MetricSample::atMillis,
                    Math::max,
                    TreeMap::new));
    Map.Entry<String, Long> first =
        last.entrySet().stream().min(Map.Entry.comparingByValue()).orElse(null);
    double silence = first == null ? 0 : Math.max(0, window.toMillis() - first.getValue());
    String measured =
        first == null
            ? "not sampled"
            : silence < LONGEST_SILENCE_MS
                ? "all answered to the end"
                : first.getKey()
                    + " was last heard "
                    + Numbers.of(silence / 1_000, "s")
                    + " before the end";
    return new TrustCheck(
        "Parts stayed up",
        first == null ? null : silence < LONGEST_SILENCE_MS,
        measured,
        "samples to the end",
        null,
        false,
        "See the part's log in the results folder.");
  }
}
