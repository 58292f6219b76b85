package dev.headroom.capacity.slo;

import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds an objective against the figures. What goes wrong in it is not known, never met. */
public final class Evaluator {

  private Evaluator() {}

  public static Evaluation evaluate(Objective objective, Evidence evidence) {
    Reading reading;
    try {
      reading = read(objective, evidence);
    } catch (RuntimeException e) {
      reading = Reading.unknown("it could not be evaluated: " + e, 0);
    }
    Target target = objective.target();
    Double measured = reading.value();
    Boolean met = measured == null ? null : target.isMetBy(measured);
    return new Evaluation(
        objective.name(),
        target.text(),
        target.unit(),
        target.limit(),
        target.comparison(),
        measured,
        met,
        level(objective, measured),
        measured == null ? null : shareOfLimit(target, measured),
        measured == null ? null : budgetLeft(objective, measured, evidence),
        reading.samples(),
        reading.reason());
  }

  private static Reading read(Objective objective, Evidence evidence) {
    if (objective.measure() instanceof Measure.OfMetric metric) {
      return metric.read(evidence.metrics());
    }
    RequestStatistics requests = evidence.requests();
    Optional<RequestFigures> figures =
        requests.figures(objective.of()).filter(row -> row.count() > 0);
    if (figures.isEmpty()) {
      String which =
          objective.of().equals(RequestFigures.ALL) ? "" : " named \"" + objective.of() + "\"";
      return Reading.unknown("there was no request" + which, 0);
    }
    return ((Measure.OfRequests) objective.measure())
        .read(figures.get(), requests.durations(objective.of()));
  }

  private static Evaluation.Level level(Objective objective, @Nullable Double measured) {
    if (measured == null) {
      return Evaluation.Level.UNKNOWN;
    }
    if (objective.target().isMetBy(measured)) {
      return Evaluation.Level.OK;
    }
    Target critical = objective.critical();
    return critical != null && critical.isMetBy(measured)
        ? Evaluation.Level.CRITICAL
        : Evaluation.Level.WARNING;
  }

  private static @Nullable Double shareOfLimit(Target target, double measured) {
    if (!target.isLowerBound()) {
      return target.limit() == 0 ? null : measured / target.limit();
    }
    if (target.unit().equals("%")) {
      return target.limit() >= 100 ? null : (100 - measured) / (100 - target.limit());
    }
    return measured == 0 || target.limit() == 0 ? null : target.limit() / measured;
  }

  /** An error budget belongs to rates, and to percentiles: the share that may be slower. */
  private static @Nullable Double budgetLeft(
      Objective objective, double measured, Evidence evidence) {
    Target target = objective.target();
    if (objective.measure() instanceof Measure.ResponseTime time
        && time.aggregate().isPercentile()
        && target.comparison().startsWith("<")) {
      DurationCounts durations = evidence.requests().durations(objective.of());
      double limit = target.comparison().equals("<=") ? target.limit() + 1 : target.limit();
      double slower = 1 - (double) durations.below(limit) / durations.count();
      return 1 - slower / (1 - time.aggregate().percentile() / 100);
    }
    boolean rate =
        objective.measure() instanceof Measure.SuccessRate && target.isLowerBound()
            || objective.measure() instanceof Measure.ErrorRate && !target.isLowerBound();
    Double used = rate ? shareOfLimit(target, measured) : null;
    return used == null ? null : 1 - used;
  }
}
