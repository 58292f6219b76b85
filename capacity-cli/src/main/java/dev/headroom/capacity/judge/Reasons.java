package dev.headroom.capacity.judge;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.run.LostPart;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The one place where a verdict is formed, with its reasons, worst first. */
final class Reasons {

  private record Reason(Verdict verdict, int rank, Message text) {}

  private static final int FIRST = -1;

  private final List<Reason> reasons = new ArrayList<>();
  private boolean gaveUp;

  void add(Verdict verdict, Message text) {
    reasons.add(new Reason(verdict, 0, text));
  }

  /**
   * What is tested did not survive the load: it failed, however well the load was offered, and the
   * generator's troubles with a system that is gone are no reason to doubt that.
   */
  void gaveUp(LostPart part) {
    gaveUp = true;
    add(
        Verdict.FAIL,
        Message.of(
            "{0} gave up under the load: {1}.",
            new Name(part.name()), new Name(part.evidence().replaceAll("\\.$", ""))));
  }

  void trust(List<TrustCheck> checks) {
    for (TrustCheck check : checks) {
      if (check.broken()) {
        switch (check.gravity()) {
          case INVALIDATES ->
              add(gaveUp ? Verdict.INCONCLUSIVE : Verdict.INVALID, check.inSentences());
          case WITHHOLDS -> add(Verdict.INCONCLUSIVE, check.inSentences());
          case WARNS -> {}
        }
      } else if (check.held() == null && check.fatal()) {
        add(
            Verdict.INCONCLUSIVE,
            Message.of("{0} could not be looked at, and decides on trust.", check.name()));
      }
    }
  }

  /** One that is broken is told before everything else: no speed makes good for it. */
  void invariants(List<Invariant> invariants) {
    for (Invariant invariant : invariants) {
      if (invariant.held() == null && invariant.applies()) {
        add(Verdict.INCONCLUSIVE, Message.of("\"{0}\" could not be checked.", invariant.name()));
      } else if (Boolean.FALSE.equals(invariant.held())) {
        Message text =
            invariant.witnesses().isEmpty()
                ? Message.of("\"{0}\" is broken.", invariant.name())
                : Message.of(
                    "\"{0}\" is broken: {1}.",
                    invariant.name(), invariant.witnesses().get(0).what());
        reasons.add(new Reason(Verdict.FAIL, FIRST, text));
      }
    }
  }

  /**
   * @param partial whether the window was cut short: then a miss is one only if nothing that would
   *     have followed could mend it
   */
  void objectives(List<Objective> objectives, List<Evaluation> evaluations, boolean partial) {
    for (int i = 0; i < evaluations.size(); i++) {
      Evaluation evaluation = evaluations.get(i);
      Boolean met = evaluation.met();
      Double measured = evaluation.measured();
      if (met != null && !met && measured == null) {
        add(
            Verdict.FAIL,
            Message.of("\"{0}\" was missed: {1}.", new Name(evaluation.name()), told(evaluation)));
      } else if (met == null) {
        add(
            Verdict.INCONCLUSIVE,
            Message.of(
                "\"{0}\" can't be told: {1}.", new Name(evaluation.name()), told(evaluation)));
      } else if (!met && measured != null) {
        boolean sofar = partial && !objectives.get(i).measure().text().endsWith(" max");
        Message text =
            Message.of(
                sofar
                    ? "\"{0}\" was {1} when the run ended early, where {2} is promised."
                    : "\"{0}\" was {1}, where {2} is promised.",
                new Name(evaluation.name()),
                Numbers.of(measured, evaluation.unit()),
                evaluation.target());
        int rank = evaluation.level() == Evaluation.Level.CRITICAL ? 0 : 1;
        reasons.add(new Reason(sofar ? Verdict.INCONCLUSIVE : Verdict.FAIL, rank, text));
      }
    }
  }

  private static Message told(Evaluation evaluation) {
    Message reason = evaluation.reason();
    return reason == null ? Message.of("it was not measured") : reason;
  }

  void breakPoint(BreakPoint found) {
    Message reason = found.reason();
    if (reason != null) {
      add(found.verdict(), reason);
    }
  }

  Verdict verdict() {
    return reasons.stream().map(Reason::verdict).reduce(Verdict.PASS, Verdict::worse);
  }

  /**
   * Where the measurement itself can't be believed, what it says otherwise is left out; but that
   * something is wrong was not measured, it was seen.
   */
  List<Message> texts() {
    Verdict verdict = verdict();
    return reasons.stream()
        .filter(
            reason ->
                verdict != Verdict.INVALID
                    || reason.verdict() == Verdict.INVALID
                    || reason.rank() == FIRST)
        .sorted(Comparator.comparing(Reason::verdict).reversed().thenComparing(Reason::rank))
        .map(Reason::text)
        .toList();
  }
}
