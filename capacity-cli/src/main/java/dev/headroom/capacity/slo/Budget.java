package dev.headroom.capacity.slo;

import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.ObservedFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import org.jspecify.annotations.Nullable;

/**
 * An error budget: what an objective lets fail, and what of it a run spent. A percentile lets the
 * share above it be slower.
 *
 * @param allowed share of all that may be bad, above 0 and below 1
 * @param bad how many were: requests, slices of time, streams
 * @param all of how many
 */
public record Budget(double allowed, double bad, double all) {

  /**
   * How fast it burns: 1 spends it exactly by the end of the period it is for, 14.4 in a 50th of it
   * (Site Reliability Workbook, ch. 5).
   */
  public double burnRate() {
    return all == 0 ? 0 : bad / all / allowed;
  }

  /** Share of it that is left, 1 is all, negative is overspent. */
  public double left() {
    return 1 - burnRate();
  }

  /** What belongs to an objective; null where none does, also where nothing may fail. */
  static @Nullable Budget of(Objective objective, Reading reading, Evidence evidence) {
    Measure measure = objective.measure();
    Target target = objective.target();
    Double measured = reading.value();
    if (measured == null) {
      return null;
    }
    if (measure instanceof Measure.ResponseTime time) {
      return time.aggregate().isLimitedPercentile(target) ? of(objective, time, evidence) : null;
    }
    if (measure instanceof OfObserved observed) {
      return of(target, observed, measured, evidence);
    }
    boolean good =
        measure instanceof Measure.SuccessRate
            || measure instanceof Measure.ServedRate
            || measure instanceof Availability;
    boolean bad = measure instanceof Measure.ErrorRate;
    if (good && target.isLowerBound() || bad && target.comparison().startsWith("<")) {
      double allowed = (good ? 100 - target.limit() : target.limit()) / 100;
      double missed = (good ? 100 - measured : measured) / 100 * reading.samples();
      return of(allowed, missed, reading.samples());
    }
    return null;
  }

  private static @Nullable Budget of(
      Objective objective, Measure.ResponseTime time, Evidence evidence) {
    RequestStatistics intended = evidence.fromIntended();
    RequestStatistics requests =
        time.fromIntended() && intended != null ? intended : evidence.requests();
    DurationCounts durations = requests.durations(objective.of());
    Target target = objective.target();
    double limit = target.comparison().equals("<=") ? Math.nextUp(target.limit()) : target.limit();
    return of(
        1 - time.aggregate().percentile() / 100,
        durations.count() - durations.below(limit),
        durations.count());
  }

  private static @Nullable Budget of(
      Target target, OfObserved observed, double measured, Evidence evidence) {
    ObservedFigures figures = evidence.observed().figures(observed.name()).orElse(null);
    if (figures == null) {
      return null;
    }
    if (observed.isShare() && target.isLowerBound()) {
      return of(
          (100 - target.limit()) / 100, (100 - measured) / 100 * figures.count(), figures.count());
    }
    if (!observed.aggregate().isLimitedPercentile(target)) {
      return null;
    }
    boolean inclusive = target.comparison().equals("<=");
    return of(
        1 - observed.aggregate().percentile() / 100,
        evidence.observed().above(observed.name(), target.limit(), !inclusive),
        figures.count());
  }

  private static @Nullable Budget of(double allowed, double bad, double all) {
    return allowed > 0 && allowed < 1 && all > 0 ? new Budget(allowed, bad, all) : null;
  }
}
