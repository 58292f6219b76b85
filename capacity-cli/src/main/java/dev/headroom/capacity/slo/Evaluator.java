package dev.headroom.capacity.slo;

import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds an objective against the figures. What goes wrong in it is not known, never met. */
public final class Evaluator {

  private Evaluator() {}

  /** All of them, in their order. */
  public static List<Evaluation> evaluate(List<Objective> objectives, Evidence evidence) {
    return objectives.stream().map(objective -> evaluate(objective, evidence)).toList();
  }

  public static Evaluation evaluate(Objective objective, Evidence evidence) {
    Reading reading;
    try {
      reading = objective.measure().read(evidence, objective.of());
    } catch (RuntimeException e) {
      reading = Reading.unknown("it could not be evaluated: " + e, 0);
    }
    Target target = objective.target();
    Double measured = reading.value();
    Boolean met = reading.meets(target);
    return new Evaluation(
        objective.name(),
        target.text(),
        target.unit(),
        target.limit(),
        target.comparison(),
        measured,
        met,
        level(objective, reading),
        measured == null ? null : shareOfLimit(objective, measured),
        measured == null ? null : budgetLeft(objective, measured, evidence),
        reading.samples(),
        measured != null && met == null
            ? "it lies " + reading.reason() + ", and so does the limit"
            : reading.reason());
  }

  private static Evaluation.Level level(Objective objective, Reading reading) {
    Boolean met = reading.meets(objective.target());
    if (met == null) {
      return Evaluation.Level.UNKNOWN;
    }
    if (met) {
      return Evaluation.Level.OK;
    }
    Target critical = objective.critical();
    return critical != null && Boolean.TRUE.equals(reading.meets(critical))
        ? Evaluation.Level.CRITICAL
        : Evaluation.Level.WARNING;
  }

  private static @Nullable Double shareOfLimit(Objective objective, double measured) {
    Target target = objective.target();
    if (objective.measure().isGrowth()) {
      return target.limit() == 0 ? null : Math.max(0, measured / target.limit());
    }
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
    RequestStatistics intended = evidence.fromIntended();
    if (objective.measure() instanceof Measure.ResponseTime time
        && time.aggregate().isPercentile()
        && !time.aggregate().growth()
        && target.comparison().startsWith("<")) {
      RequestStatistics requests =
          time.fromIntended() && intended != null ? intended : evidence.requests();
      DurationCounts durations = requests.durations(objective.of());
      double limit = target.comparison().equals("<=") ? target.limit() + 1 : target.limit();
      double slower = 1 - (double) durations.below(limit) / durations.count();
      return 1 - slower / (1 - time.aggregate().percentile() / 100);
    }
    boolean rate =
        objective.measure() instanceof Measure.SuccessRate && target.isLowerBound()
            || objective.measure() instanceof Measure.ErrorRate && !target.isLowerBound();
    Double used = rate ? shareOfLimit(objective, measured) : null;
    return used == null ? null : 1 - used;
  }
}
