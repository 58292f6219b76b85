package dev.headroom.capacity.judge;

import dev.headroom.capacity.judge.Estimates.Row;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RequestColumns;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Aggregate;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evidence;
import dev.headroom.capacity.slo.Measure;
import dev.headroom.capacity.slo.Measure.ResponseTime;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.OfMetric;
import dev.headroom.capacity.slo.OfObserved;
import dev.headroom.capacity.stats.Blocks;
import dev.headroom.capacity.stats.Interval;
import dev.headroom.capacity.stats.RequestEstimates;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import dev.headroom.capacity.stats.SampleEstimates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds how far the figures of a run may be from those of a longer one. Only what repeats itself
 * within the run can tell: a highest value, a count and a growth have no interval here.
 */
final class Estimation {

  private static final double ROUNDING = 1e-9;

  private final Evidence evidence;
  private final Blocks blocks;
  private final RequestEstimates requests;
  private final @Nullable RequestEstimates intended;

  private Estimation(
      RequestColumns log,
      Observations observations,
      Evidence evidence,
      Blocks blocks,
      List<Objective> objectives) {
    this.evidence = evidence;
    this.blocks = blocks;
    this.requests = estimates(log, evidence.requests(), blocks, objectives, false);
    RequestStatistics waits = evidence.fromIntended();
    boolean asked = objectives.stream().anyMatch(o -> isResponseTime(o, true));
    this.intended =
        waits == null || !asked
            ? null
            : estimates(observations.requests().fromIntended(), waits, blocks, objectives, true);
  }

  /**
   * @param cuts where the load was planned to change, epoch milliseconds
   */
  static Estimates of(
      RequestColumns log,
      Observations observations,
      Evidence evidence,
      List<Long> cuts,
      List<Objective> objectives,
      List<Evaluation> evaluations) {
    Blocks blocks = Blocks.of(evidence.window(), cuts);
    Estimation estimation = new Estimation(log, observations, evidence, blocks, objectives);
    List<Row> rows =
        evidence.requests().rows().stream()
            .map(estimation::row)
            .filter(
                row ->
                    Stream.of(row.mean(), row.p50(), row.p95(), row.p99()).anyMatch(i -> i != null))
            .toList();
    List<Optional<Interval>> intervals = new ArrayList<>();
    for (int i = 0; i < objectives.size(); i++) {
      intervals.add(Optional.ofNullable(estimation.of(objectives.get(i), evaluations.get(i))));
    }
    return new Estimates(rows, intervals);
  }

  /** Where the planned load of a run changes. */
  static List<Long> cuts(@Nullable RunManifest manifest) {
    List<Long> cuts = new ArrayList<>();
    long at = manifest == null ? 0 : manifest.startedAtMillis();
    for (Phase phase : manifest == null ? List.<Phase>of() : manifest.phases()) {
      cuts.add(at);
      at += phase.duration().toMillis();
    }
    return cuts;
  }

  private static RequestEstimates estimates(
      RequestColumns log,
      RequestStatistics statistics,
      Blocks blocks,
      List<Objective> objectives,
      boolean fromIntended) {
    List<Double> percentiles =
        objectives.stream()
            .filter(objective -> isResponseTime(objective, fromIntended))
            .map(objective -> ((ResponseTime) objective.measure()).aggregate().percentile())
            .filter(percentile -> percentile > 0)
            .toList();
    return RequestEstimates.of(log, blocks, statistics, percentiles);
  }

  private static boolean isResponseTime(Objective objective, boolean fromIntended) {
    return objective.measure() instanceof ResponseTime time && time.fromIntended() == fromIntended;
  }

  private Row row(RequestFigures figures) {
    String name = figures.name();
    return new Row(
        name,
        requests.mean(name),
        requests.percentile(name, 50),
        requests.percentile(name, 95),
        requests.percentile(name, 99));
  }

  /** Null where there is none, or the evaluation took another value than the plain figure. */
  private @Nullable Interval of(Objective objective, Evaluation evaluation) {
    Double measured = evaluation.measured();
    if (measured == null || objective.measure().isGrowth()) {
      return null;
    }
    Double plain = objective.measure().read(evidence, objective.of()).value();
    boolean same = plain != null && Math.abs(plain - measured) <= ROUNDING * Math.abs(measured);
    return same ? interval(objective.measure(), objective.of()) : null;
  }

  private @Nullable Interval interval(Measure measure, String of) {
    if (measure instanceof ResponseTime time) {
      RequestEstimates from = time.fromIntended() ? intended : requests;
      return from == null ? null : ofTimes(from, time.aggregate(), of);
    }
    if (measure instanceof Measure.ErrorRate) {
      Interval failed = requests.failedShare(of);
      return failed == null ? null : new Interval(100 * failed.low(), 100 * failed.high());
    }
    if (measure instanceof Measure.SuccessRate) {
      Interval failed = requests.failedShare(of);
      return failed == null
          ? null
          : new Interval(100 - 100 * failed.high(), 100 - 100 * failed.low());
    }
    if (measure instanceof Measure.Throughput) {
      return requests.perSecond(of);
    }
    if (measure instanceof OfObserved observed) {
      return ofSamples(
          evidence.observed().estimates(observed.name(), blocks), observed.aggregate());
    }
    return measure instanceof OfMetric metric
        ? ofSamples(samples(metric.metric()), metric.aggregate())
        : null;
  }

  private static @Nullable Interval ofTimes(
      RequestEstimates times, Aggregate aggregate, String of) {
    return aggregate.percentile() > 0
        ? times.percentile(of, aggregate.percentile())
        : aggregate.level().equals("mean") ? times.mean(of) : null;
  }

  private static @Nullable Interval ofSamples(SampleEstimates samples, Aggregate aggregate) {
    return aggregate.percentile() > 0
        ? samples.percentile(aggregate.percentile())
        : aggregate.level().equals("mean") ? samples.mean() : null;
  }

  private SampleEstimates samples(String metric) {
    Window window = evidence.window();
    List<MetricSample> samples =
        evidence.metrics().stream()
            .filter(sample -> sample.metric().equals(metric) && Double.isFinite(sample.value()))
            .filter(sample -> window.contains(sample.atMillis()))
            .toList();
    return new SampleEstimates(
        blocks,
        samples.stream().mapToLong(MetricSample::atMillis).toArray(),
        samples.stream().mapToDouble(MetricSample::value).toArray());
  }
}
