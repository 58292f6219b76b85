package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.run.RequestColumns;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Measure;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.OfMetric;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/** A missed objective over requests, step by step of time. */
final class Trouble {

  /** What went wrong with the requests. */
  enum Kind {
    SLOW,
    FAILING
  }

  private static final long SHORTEST_STEP_MS = 1_000;
  private static final int MOST_STEPS = 60;
  private static final int LEAST_STEPS = 24;
  private static final int ENOUGH_A_STEP = 20;
  private static final double STEP_OF_CALLS = 3;

  private final Evaluation evaluation;
  private final Objective objective;
  private final Kind kind;
  private final String of;
  private final Window[] steps;
  private final boolean[] missed;

  /** Of the requests meant: answered well, failed, slower than the limit, and their time. */
  private final double[] ok;

  private final double[] failed;
  private final double[] slower;
  private final double[] slowerMillis;
  private final double[] okMillis;

  /** Of all requests. */
  private final double[] calls;

  private final double[] callMillis;

  private Trouble(Scene scene, Objective objective, Evaluation evaluation, Kind kind, String of) {
    this.objective = objective;
    this.of = of;
    this.evaluation = evaluation;
    this.kind = kind;
    // without samples there is nothing to hold against the steps
    RequestColumns log =
        scene.metrics().isEmpty() ? new RequestLogBuilder().build() : columns(scene, objective);
    int number = steps(scene.window(), log, of);
    this.steps = new Window[number];
    this.missed = new boolean[number];
    this.ok = new double[number];
    this.failed = new double[number];
    this.slower = new double[number];
    this.slowerMillis = new double[number];
    this.okMillis = new double[number];
    this.calls = new double[number];
    this.callMillis = new double[number];
    cut(scene.window());
    count(log, scene.window());
    for (int i = 0; i < number; i++) {
      missed[i] = missedIn(i);
    }
  }

  /**
   * The missed objective that weighs most, if it is one over requests and their times or failures;
   * a miss of a limit of 0 weighs more than any other.
   */
  static Optional<Trouble> worst(Scene scene) {
    int worst = worstIndex(scene);
    if (worst < 0) {
      return Optional.empty();
    }
    Objective objective = scene.objectives().get(worst);
    Measure measure = objective.measure();
    Kind kind =
        measure instanceof Measure.ResponseTime time && !time.isGrowth()
            ? Kind.SLOW
            : measure instanceof Measure.ErrorRate
                    || measure instanceof Measure.SuccessRate
                    || measure instanceof Measure.ServedRate
                ? Kind.FAILING
                : null;
    boolean empty = scene.window().toMillis() - scene.window().fromMillis() < SHORTEST_STEP_MS;
    return kind == null || empty
        ? Optional.empty()
        : Optional.of(
            new Trouble(scene, objective, scene.evaluations().get(worst), kind, objective.of()));
  }

  /**
   * A missed objective over something else, such as throughput, taken as calls that were slow all
   * the time: what is found so went on meanwhile, and is no cause.
   */
  static Optional<Trouble> besideRequests(Scene scene) {
    int worst = worstIndex(scene);
    boolean empty = scene.window().toMillis() - scene.window().fromMillis() < SHORTEST_STEP_MS;
    if (worst < 0 || empty) {
      return Optional.empty();
    }
    Trouble trouble =
        new Trouble(
            scene,
            scene.objectives().get(worst),
            scene.evaluations().get(worst),
            Kind.SLOW,
            RequestFigures.ALL);
    Arrays.fill(trouble.missed, true);
    return Optional.of(trouble);
  }

  /** Index of the missed objective that weighs most; negative where none was missed. */
  static int worstIndex(Scene scene) {
    int worst = -1;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scene.evaluations().size(); i++) {
      Evaluation evaluation = scene.evaluations().get(i);
      double weight = evaluation.weight();
      if (Boolean.FALSE.equals(evaluation.met()) && weight > most) {
        worst = i;
        most = weight;
      }
    }
    return worst;
  }

  private static RequestColumns columns(Scene scene, Objective objective) {
    return objective.measure() instanceof Measure.ResponseTime time
            && time.fromIntended()
            && scene.observations().kept()
        ? scene.observations().requests().fromIntended()
        : scene.log();
  }

  /**
   * As many as still have enough of these requests each, and are long against what calls take: a
   * timer counts when what it times is over, which must not be steps later.
   */
  private static int steps(Window window, RequestColumns log, String of) {
    long length = window.toMillis() - window.fromMillis();
    long meant = 0;
    double millis = 0;
    long calls = 0;
    int only = only(log, of);
    for (int i = 0; i < log.size(); i++) {
      if (window.contains(log.startMillis(i))) {
        meant += only < 0 || log.name(i) == only ? 1 : 0;
        millis += log.durationMs(i) * log.weight(i);
        calls += log.weight(i);
      }
    }
    double shortest = Math.max(SHORTEST_STEP_MS, STEP_OF_CALLS * millis / Math.max(1, calls));
    long most = Math.min(MOST_STEPS, (long) (length / shortest));
    long dense = Math.max(LEAST_STEPS, meant / ENOUGH_A_STEP);
    return (int) Math.max(1, Math.min(most, dense));
  }

  private static int only(RequestColumns log, String of) {
    return of.equals(RequestFigures.ALL) ? -1 : log.names().indexOf(of);
  }

  private void cut(Window window) {
    long length = window.toMillis() - window.fromMillis();
    for (int i = 0; i < steps.length; i++) {
      steps[i] =
          new Window(
              window.fromMillis() + length * i / steps.length,
              window.fromMillis() + length * (i + 1) / steps.length);
    }
  }

  private void count(RequestColumns log, Window window) {
    int only = only(log, of);
    boolean all = of.equals(RequestFigures.ALL);
    for (int i = 0; i < log.size(); i++) {
      if (!window.contains(log.startMillis(i))) {
        continue;
      }
      int step = window.block(log.startMillis(i), steps.length);
      double millis = log.durationMs(i);
      long weight = log.weight(i);
      calls[step] += weight;
      callMillis[step] += millis * weight;
      if (all || log.name(i) == only) {
        count(step, millis, weight, log.ok(i));
      }
    }
  }

  private void count(int step, double millis, long weight, boolean well) {
    if (!well) {
      failed[step] += weight;
      return;
    }
    ok[step] += weight;
    okMillis[step] += millis * weight;
    if (objective.measure() instanceof Measure.ResponseTime
        && !objective.target().isMetBy(millis)) {
      slower[step] += weight;
      slowerMillis[step] += millis * weight;
    }
  }

  private boolean missedIn(int step) {
    if (kind == Kind.FAILING) {
      double all = ok[step] + failed[step];
      boolean errors = objective.measure() instanceof Measure.ErrorRate;
      return all > 0 && !objective.target().isMetBy(100 * (errors ? failed[step] : ok[step]) / all);
    }
    if (!(objective.measure() instanceof Measure.ResponseTime time)) {
      return true;
    }
    double percentile = time.aggregate().percentile();
    if (percentile > 0) {
      return slower[step] > ok[step] * (1 - percentile / 100);
    }
    boolean mean = time.aggregate().level().equals("mean");
    return ok[step] > 0
        && (mean ? !objective.target().isMetBy(okMillis[step] / ok[step]) : slower[step] > 0);
  }

  Evaluation evaluation() {
    return evaluation;
  }

  /** Whether a metric of that part was missed, e.g. {@code app.db.}. */
  boolean isAbout(String part) {
    return objective.measure() instanceof OfMetric metric && metric.metric().startsWith(part);
  }

  /** Name of the requests meant, or {@code all}. */
  String of() {
    return of;
  }

  Kind kind() {
    return kind;
  }

  boolean[] missed() {
    return missed.clone();
  }

  int size() {
    return steps.length;
  }

  /** A figure of each step. */
  double[] each(ToDoubleFunction<Window> figure) {
    double[] figures = new double[steps.length];
    for (int i = 0; i < steps.length; i++) {
      figures[i] = figure.applyAsDouble(steps[i]);
    }
    return figures;
  }

  /** A sum over the steps in which the objective was missed, or over the others. */
  double sum(boolean inMissed, IntToDoubleFunction figure) {
    double sum = 0;
    for (int i = 0; i < steps.length; i++) {
      sum += missed[i] == inMissed ? figure.applyAsDouble(i) : 0;
    }
    return sum;
  }

  /** Mean response time of the requests meant, milliseconds; NaN without one. */
  double meanMillis(boolean inMissed) {
    return sum(inMissed, i -> okMillis[i]) / sum(inMissed, i -> ok[i]);
  }

  /** Mean of those slower than the limit, in steps in which it was missed; NaN without one. */
  double slowMillis() {
    return sum(true, i -> slowerMillis[i]) / sum(true, i -> slower[i]);
  }

  /** Share of the requests meant that were slower than the limit, where it was missed. */
  double slowShare() {
    return sum(true, i -> slower[i]) / sum(true, i -> ok[i]);
  }

  /** Mean of those within the limit where it was missed; where there were none, elsewhere. */
  double quickMillis() {
    double quick = sum(true, i -> ok[i] - slower[i]);
    double elsewhere = meanMillis(false);
    return quick > 0
        ? sum(true, i -> okMillis[i] - slowerMillis[i]) / quick
        : Double.isNaN(elsewhere) ? 0 : elsewhere;
  }

  /** How many of the requests meant failed. */
  double failures() {
    return sum(true, i -> failed[i]) + sum(false, i -> failed[i]);
  }

  /** How many of all requests began in a step. */
  double calls(int step) {
    return calls[step];
  }

  /** What all requests took that began in a step, milliseconds. */
  double callMillis(int step) {
    return callMillis[step];
  }

  /** Where the objective was missed: from the first such step to the last. */
  Window span() {
    int first = 0;
    int last = steps.length - 1;
    while (first < last && !missed[first]) {
      first++;
    }
    while (last > first && !missed[last]) {
      last--;
    }
    return new Window(steps[first].fromMillis(), steps[last].toMillis());
  }
}
