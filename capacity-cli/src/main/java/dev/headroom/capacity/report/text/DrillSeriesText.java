package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.drill.DrillSeries;
import dev.headroom.capacity.judge.drill.DrillTrial;
import dev.headroom.capacity.judge.drill.Proof;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What several drills said, in words. */
public final class DrillSeriesText {
  private DrillSeriesText() {}

  /** {@code ✓}, {@code ✗} or {@code ?}. */
  public static char mark(DrillTrial trial) {
    return switch (trial.verdict()) {
      case PASS -> '\u2713';
      case FAIL -> '\u2717';
      case INCONCLUSIVE, INVALID -> '?';
    };
  }

  /** {@code redis-down}, or what was taken away of it. */
  public static Message who(DrillTrial trial) {
    Proof proof = trial.proof();
    return proof == null
        ? Message.data(trial.name())
        : Message.of("{0} without {1}", trial.name(), Message.name(proof.without()));
  }

  /** In a few words. */
  public static Message answer(DrillTrial trial) {
    Proof proof = trial.proof();
    if (proof != null) {
      return switch (proof.answer()) {
        case RED -> Message.of("goes red, as it has to");
        case RED_ELSEWHERE -> Message.of("goes red, but not where it has to");
        case GREEN -> Message.of("stays green");
        case NOT_TOLD -> Message.of("can't be told");
      };
    }
    Message verdict = Message.data(trial.verdict());
    return trial.severity() == null
        ? verdict
        : Message.of("{0}, severity {1}", verdict, trial.severity());
  }

  /** What else is to be known, a sentence each. */
  public static List<Message> notes(DrillTrial trial) {
    List<Message> notes = new ArrayList<>();
    Proof proof = trial.proof();
    if (proof == null) {
      if (!trial.headline().isEmpty()) {
        notes.add(trial.headline());
      }
      return notes;
    }
    if (proof.answer() != Proof.Answer.RED) {
      notes.add(Message.of("It has to break \"{0}\".", Message.name(proof.red())));
      if (proof.reason() != null) {
        notes.add(proof.reason());
      }
    }
    if (!proof.others().isEmpty()) {
      List<Message> others = proof.others().stream().map(Message::name).toList();
      notes.add(Message.of("Also broken: {0}.", Message.listed(others)));
    }
    return notes;
  }

  /** All of them in one sentence. */
  public static Message headline(DrillSeries series) {
    long drills = series.trials().stream().filter(trial -> trial.proof() == null).count();
    long proofs = series.trials().size() - drills;
    long red =
        series.trials().stream()
            .filter(trial -> trial.proof() != null && trial.verdict() == Verdict.PASS)
            .count();
    Message held =
        Message.of("{0} of {1} drills kept every promise", series.drills(Verdict.PASS), drills);
    Message all =
        proofs == 0
            ? Message.of("{0}.", held)
            : Message.of(
                "{0}, and {1} of {2} went red without what they show the worth of.",
                held, red, proofs);
    return series.whole()
        ? all
        : Message.of("{0} {1} of {2} were made.", all, series.trials().size(), series.planned());
  }
}
