package dev.headroom.capacity.judge.calibration;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.Trial;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Makes a level of what a search for the limit of so many instances found. */
public final class Levels {
  /** Half an interval's width, as a share, that is still a measurement of a level. */
  private static final double WIDEST = 0.1;

  private Levels() {}

  /**
   * @param seen by the folder of the trial
   * @param seconds that the level took
   * @param results its folder, relative to the calibration's
   */
  public static Level of(
      int instances,
      int repeat,
      Limit limit,
      Map<String, Seen> seen,
      double seconds,
      String results) {
    Double value = limit.value();
    Double lower = limit.lower();
    Double upper = limit.upper();
    Optional<Seen> held = limit.below().map(trial -> seen.get(trial.results()));
    if (value == null
        || lower == null
        || upper == null
        || held.isEmpty()
        || !(limit.precision() <= WIDEST)) {
      return Level.unanswered(instances, repeat, reason(limit), seconds, results);
    }
    Costs costs = held.get().costs();
    double served = costs.requestsALoad();
    Double mean = costs.meanMillis() > 0 ? costs.meanMillis() : null;
    return Level.measured(
        instances,
        repeat,
        new Point(value, value * served, mean, instances),
        lower * served,
        upper * served,
        nearest(limit, value, seen),
        limit.first(),
        seconds,
        results);
  }

  /** What was in use in the trial nearest the limit. */
  private static Usage nearest(Limit limit, double value, Map<String, Seen> seen) {
    return limit.trials().stream()
        .filter(trial -> trial.trusted() && seen.containsKey(trial.results()))
        .min(Comparator.comparingDouble((Trial trial) -> Math.abs(Math.log(trial.load() / value))))
        .map(trial -> seen.get(trial.results()).usage())
        .orElse(Usage.UNKNOWN);
  }

  private static Message tooWide(Limit limit) {
    return Double.isNaN(limit.precision())
        ? Message.of(
            "after {0} trials nothing broke yet, or nothing held: it wants a longer --budget",
            limit.trials().size())
        : Message.of(
            "after {0} trials the limit was known to {1} % only, where {2} % are wanted: it wants a"
                + " longer --budget",
            limit.trials().size(), Math.round(100 * limit.precision()), Math.round(100 * WIDEST));
  }

  private static Message reason(Limit limit) {
    return switch (limit.stop()) {
      case PRECISE, ADJACENT, BUDGET -> tooWide(limit);
      case LOWEST_FAILS -> Message.of("the lowest load that was tried missed an objective already");
      case NOTHING_BROKE -> Message.of("the highest load that was tried still met every objective");
      case GENERATOR ->
          Message.of("the generator could not offer more, so the app\u2019s limit is not known");
      case UNTOLD ->
          Message.of("even the longest trial could not tell whether the objectives were met");
      case UNSTEADY -> Message.of("the trials contradict each other, however long");
      case INTERRUPTED -> Message.of("it was interrupted");
    };
  }
}
