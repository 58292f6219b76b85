package dev.headroom.capacity.judge;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Target;
import dev.headroom.capacity.stats.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * Objectives whose interval lies on both sides of their limit. What was counted was counted, so the
 * verdict stays; but whoever reads it is told that another run might have ended otherwise.
 */
final class CloseCall {

  private CloseCall() {}

  /** The same evaluations; what there is to know of a close one stands in its reason. */
  static List<Evaluation> mark(
      List<Objective> objectives, List<Evaluation> evaluations, Estimates estimates) {
    List<Evaluation> marked = new ArrayList<>();
    for (int i = 0; i < evaluations.size(); i++) {
      Evaluation evaluation = evaluations.get(i);
      Interval interval = estimates.ofObjective(i).orElse(null);
      boolean close =
          interval != null
              && evaluation.met() != null
              && straddles(interval, objectives.get(i).target());
      marked.add(close ? noted(evaluation, interval) : evaluation);
    }
    return marked;
  }

  /** No run is so long that it could show that something never happens. */
  private static boolean straddles(Interval interval, Target target) {
    boolean never = target.limit() == 0 || target.unit().equals("%") && target.limit() >= 100;
    return !never && target.isMetBy(interval.low()) != target.isMetBy(interval.high());
  }

  private static Evaluation noted(Evaluation evaluation, Interval interval) {
    String template =
        Boolean.TRUE.equals(evaluation.met())
            ? "met, but a run like this could as well have missed it: {0} to {1}"
            : "missed, but a run like this could as well have met it: {0} to {1}";
    Message note =
        Message.of(
            template,
            Numbers.of(interval.low(), ""),
            Numbers.of(interval.high(), evaluation.unit()));
    Message known = evaluation.reason();
    return evaluation.because(known == null ? note : Message.of("{0}; {1}", known, note));
  }
}
