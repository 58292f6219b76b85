package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.Diagnosis.Action;
import dev.headroom.capacity.judge.capacity.Demand;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Measure;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.NearestRank;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The three things that would help most: to get a verdict, to pass, or to rely on a pass. */
final class Actions {

  private static final int MOST = 3;
  private static final double TIGHT = 0.1;
  private static final double BUSY = 0.5;

  private Actions() {}

  static List<Action> of(Scene scene, List<Suspicion> named, List<Demand> resources) {
    Stream<Action> found =
        switch (scene.verdict()) {
          case INVALID -> mends(scene);
          case INCONCLUSIVE -> Stream.concat(mends(scene), longer(scene).stream());
          case FAIL -> named.stream().flatMap(one -> one.actions().stream());
          case PASS ->
              named.isEmpty()
                  ? room(scene, resources).stream()
                  : named.stream().flatMap(one -> one.actions().stream());
        };
    return found.distinct().limit(MOST).toList();
  }

  private static Stream<Action> mends(Scene scene) {
    boolean invalid = scene.verdict() == Verdict.INVALID;
    return scene.trust().stream()
        .filter(TrustCheck::broken)
        .filter(check -> check.gravity() != TrustCheck.Gravity.WARNS)
        .filter(check -> check.fatal() || !invalid)
        .filter(check -> !String.valueOf(check.mend()).isBlank())
        .map(check -> new Action(Message.of("{0}", check.mend()), finding(check)));
  }

  private static Message finding(TrustCheck check) {
    return String.valueOf(check.finding()).isBlank()
        ? Message.of("{0}: {1}, should be {2}.", check.name(), check.measured(), check.limit())
        : Message.of("{0}.", check.finding());
  }

  /** By how much longer, so that the rarest percentile that is asked for can be told. */
  private static List<Action> longer(Scene scene) {
    Objective rarest = null;
    double factor = 1;
    long had = 0;
    for (int i = 0; i < scene.objectives().size(); i++) {
      Objective objective = scene.objectives().get(i);
      Evaluation evaluation = scene.evaluations().get(i);
      if (evaluation.met() == null
          && objective.measure() instanceof Measure.ResponseTime time
          && time.aggregate().percentile() > 0
          && evaluation.samples() > 0) {
        double missing =
            (double) NearestRank.needed(time.aggregate().percentile()) / evaluation.samples();
        if (missing > factor) {
          factor = missing;
          rarest = objective;
          had = evaluation.samples();
        }
      }
    }
    return rarest == null
        ? List.of()
        : List.of(
            new Action(
                Message.of(
                    "Measure {0} times as long.",
                    String.format(Locale.ROOT, "%.1f", Math.ceil(factor * 10) / 10)),
                Message.of(
                    "\u201c{0}\u201d takes {1} requests to tell, and there were {2}.",
                    Message.name(rarest.name()),
                    Say.count(Math.rint(factor * had)),
                    Say.count(had))));
  }

  /** A pass with little margin is one that the next run may lose. */
  private static List<Action> room(Scene scene, List<Demand> resources) {
    Evaluation tightest = tightest(scene);
    if (tightest == null) {
      return List.of();
    }
    Message margin =
        Message.of(
            "\u201c{0}\u201d has only {1} of its limit left.",
            Message.name(tightest.name()), Say.percent(left(tightest)));
    Demand fullest =
        resources.stream()
            .filter(one -> !one.part().equals("generator") && Double.isFinite(one.limit()))
            .findFirst()
            .orElse(null);
    return fullest == null || fullest.utilisation() < BUSY
        ? List.of(new Action(Message.of("Run it again before relying on it."), margin))
        : List.of(
            new Action(
                Message.of("Give {0} more room before relying on it.", fullest.label()),
                Message.of(
                    "{0} And {1} of {2} was in use.",
                    margin, Say.percent(Math.min(1, fullest.utilisation())), fullest.label())));
  }

  private static @Nullable Evaluation tightest(Scene scene) {
    Evaluation tightest = null;
    for (Evaluation evaluation : scene.evaluations()) {
      double least = tightest == null ? TIGHT : left(tightest);
      boolean met = Boolean.TRUE.equals(evaluation.met());
      tightest = met && left(evaluation) < least ? evaluation : tightest;
    }
    return tightest;
  }

  private static double left(Evaluation evaluation) {
    Double share = evaluation.shareOfLimit();
    Double budget = evaluation.budgetLeft();
    return budget != null ? budget : share != null ? 1 - share : Double.MAX_VALUE;
  }
}
