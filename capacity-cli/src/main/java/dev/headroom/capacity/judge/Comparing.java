package dev.headroom.capacity.judge;

import dev.headroom.capacity.judge.Comparison.Change;
import dev.headroom.capacity.judge.Comparison.Direction;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Measure.ResponseTime;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Target;
import dev.headroom.capacity.stats.Interval;
import dev.headroom.capacity.stats.Ratio;
import dev.headroom.capacity.stats.Ratio.Figure;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares a run with one or several others, figure by figure: what each objective measured, and
 * p95 of every name of requests. No verdict hangs on it.
 */
final class Comparing {

  /** Nobody acts on less than a tenth. */
  private static final double MARGIN_PERCENT = 10;

  private static final double MARGIN = 1 + MARGIN_PERCENT / 100;
  private static final double PERCENTILE = 95;

  /** Figures in whole milliseconds are known to half of one. */
  private static final double HALF_MS = 0.5;

  private final List<Objective> objectives;
  private final JudgedRun run;
  private final List<JudgedRun> bases;

  private Comparing(List<Objective> objectives, JudgedRun run, List<JudgedRun> bases) {
    this.objectives = objectives;
    this.run = run;
    this.bases = bases;
  }

  /**
   * @param objectives by which all of the runs were judged
   * @param bases at least one
   */
  static Comparison of(List<Objective> objectives, JudgedRun run, List<JudgedRun> bases) {
    Comparing comparing = new Comparing(objectives, run, bases);
    List<Message> missing = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    boolean whole =
        run.breakPoint() == null && bases.stream().allMatch(b -> b.breakPoint() == null);
    for (int i = 0; whole && i < objectives.size(); i++) {
      comparing.objective(i, changes, missing);
    }
    run.requests().forEach(row -> comparing.request(row, changes, missing));
    List<Message> doubts = new ArrayList<>(Doubts.of(run, bases));
    if (!missing.isEmpty()) {
      doubts.add(
          Message.counted(
              missing.size(),
              "{0} figure can't be compared, as one of the runs doesn't have it: {1}.",
              "{0} figures can't be compared, as one of the runs doesn't have them: {1}.",
              Message.listed(missing.stream().limit(3).toList())));
    }
    return new Comparison(Doubts.base(bases), MARGIN_PERCENT, doubts, changes);
  }

  private void objective(int index, List<Change> changes, List<Message> missing) {
    Objective objective = objectives.get(index);
    Message name = Message.name(objective.name());
    if (objective.measure().isGrowth()) {
      return;
    }
    Figure measured = figure(run, index);
    List<Figure> before =
        bases.stream().map(base -> figure(base, index)).filter(f -> f != null).toList();
    if (measured == null || before.size() < bases.size()) {
      missing.add(name);
      return;
    }
    changes.add(change(name, objective.target(), before, measured));
  }

  private static @Nullable Figure figure(JudgedRun run, int objective) {
    Evaluation evaluation = run.objectives().get(objective);
    Double measured = evaluation.measured();
    return measured == null
        ? null
        : new Figure(measured, run.estimates().ofObjective(objective).orElse(null));
  }

  private void request(RequestFigures row, List<Change> changes, List<Message> missing) {
    if (!row.supports(PERCENTILE) || isObjective(row.name())) {
      return;
    }
    Message name =
        row.name().equals(RequestFigures.ALL)
            ? Message.of("All requests, p95")
            : Message.of("{0}, p95", Message.data(row.name()));
    List<Figure> before =
        bases.stream().map(base -> figure(base, row.name())).filter(f -> f != null).toList();
    if (before.size() < bases.size()) {
      missing.add(name);
    } else {
      Target lower = new Target("", "<", 0, "ms");
      changes.add(change(name, lower, before, figure(run, row)));
    }
  }

  private boolean isObjective(String request) {
    return objectives.stream()
        .anyMatch(
            objective ->
                objective.of().equals(request)
                    && objective.measure() instanceof ResponseTime time
                    && !time.fromIntended()
                    && !time.isGrowth()
                    && time.aggregate().percentile() == PERCENTILE);
  }

  private static @Nullable Figure figure(JudgedRun run, String request) {
    return run.requests().stream()
        .filter(row -> row.name().equals(request) && row.supports(PERCENTILE))
        .filter(row -> Double.isFinite(row.p95Ms()))
        .map(row -> figure(run, row))
        .findFirst()
        .orElse(null);
  }

  private static Figure figure(JudgedRun run, RequestFigures row) {
    Optional<Interval> interval =
        run.estimates().of(row.name()).flatMap(found -> Optional.ofNullable(found.p95()));
    return new Figure(row.p95Ms(), interval.orElse(null));
  }

  private static Change change(Message name, Target target, List<Figure> before, Figure measured) {
    boolean share = target.unit().equals("%") && target.isLowerBound();
    boolean moreIsBetter = target.isLowerBound() && !share;
    List<Figure> compared = before.stream().map(figure -> seen(figure, target, share)).toList();
    Figure now = seen(measured, target, share);
    Ratio ratio = Ratio.of(compared, now);
    double base = share ? 100 - ratio.base() : ratio.base();
    return new Change(
        name,
        target.unit(),
        base,
        measured.value(),
        ratio.value(),
        ratio.interval(),
        direction(ratio, compared, now, moreIsBetter));
  }

  /** Of a success rate what failed, of whole milliseconds with the half that they hide. */
  private static Figure seen(Figure figure, Target target, boolean share) {
    Interval interval = figure.interval();
    if (share) {
      return new Figure(
          100 - figure.value(),
          interval == null ? null : new Interval(100 - interval.high(), 100 - interval.low()));
    }
    boolean coarse =
        interval != null
            && target.unit().equals("ms")
            && Math.rint(figure.value()) == figure.value()
            && Math.rint(interval.low()) == interval.low()
            && Math.rint(interval.high()) == interval.high();
    return coarse
        ? new Figure(
            figure.value(), new Interval(interval.low() - HALF_MS, interval.high() + HALF_MS))
        : figure;
  }

  private static Direction direction(
      Ratio ratio, List<Figure> before, Figure now, boolean moreIsBetter) {
    Direction more = moreIsBetter ? Direction.BETTER : Direction.WORSE;
    Direction less = moreIsBetter ? Direction.WORSE : Direction.BETTER;
    Interval interval = ratio.interval();
    if (interval != null) {
      if (interval.low() >= 1 / MARGIN && interval.high() <= MARGIN) {
        return Direction.SAME;
      }
      boolean above = interval.low() > 1 && ratio.value() > MARGIN;
      boolean below = interval.high() < 1 && ratio.value() < 1 / MARGIN;
      return above ? more : below ? less : Direction.UNSURE;
    }
    if (now.value() == 0 && before.stream().allMatch(figure -> figure.value() == 0)) {
      return Direction.SAME;
    }
    if (IntStream.range(0, before.size()).allMatch(i -> apart(before.get(i), now))) {
      return more;
    }
    return IntStream.range(0, before.size()).allMatch(i -> apart(now, before.get(i)))
        ? less
        : Direction.UNSURE;
  }

  /** Whether one lies above the other by more than the margin, whatever of both intervals holds. */
  private static boolean apart(Figure low, Figure high) {
    return low.interval() != null
        && high.interval() != null
        && high.interval().low() > low.interval().high() * MARGIN;
  }
}
