package dev.headroom.capacity.judge.selftest;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.scenario.SeededDefect;
import dev.headroom.capacity.scenario.SeededDefect.NoticedBy;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who alarmed in one judged run.
 *
 * @param answer what that says of the checks
 * @param violations of the check that should notice
 * @param others that alarmed
 * @param reason for what is not right; null where there is nothing to say
 */
public record Noticing(
    Answer answer, long violations, List<String> others, @Nullable Message reason) {

  /** A run with this defect seeded. */
  public static Noticing of(SeededDefect defect, JudgedRun run) {
    List<String> others = alarms(run);
    others.remove(defect.notice());
    if (!finished(run)) {
      return new Noticing(Answer.NOT_TOLD, 0, others, ended(run));
    }
    return defect.noticedBy() == NoticedBy.CHECK
        ? byCheck(defect, run, invariant(run, defect.notice()), others)
        : byObjective(run, objective(run, defect.notice()), others);
  }

  private static Noticing byCheck(
      SeededDefect defect, JudgedRun run, @Nullable Invariant check, List<String> others) {
    if (check == null) {
      return new Noticing(Answer.NOT_TOLD, 0, others, Message.of("there is no such check"));
    }
    if (Boolean.FALSE.equals(check.held())) {
      return new Noticing(Answer.NOTICED, check.violations(), others, null);
    }
    if (run.verdict() == Verdict.INVALID) {
      // The load was not the one that gives the defect occasion.
      return new Noticing(Answer.NOT_TOLD, 0, others, first(run));
    }
    boolean untold = check.held() == null && check.applies();
    return new Noticing(untold ? Answer.NOT_TOLD : missed(others), 0, others, check.closestCall());
  }

  private static Noticing byObjective(
      JudgedRun run, @Nullable Evaluation objective, List<String> others) {
    if (objective == null || objective.met() == null) {
      Message why = objective == null ? null : objective.reason();
      return new Noticing(Answer.NOT_TOLD, 0, others, why);
    }
    if (run.verdict() == Verdict.INVALID) {
      return new Noticing(Answer.NOT_TOLD, 0, others, first(run));
    }
    return objective.met()
        ? new Noticing(missed(others), 0, others, measured(objective))
        : new Noticing(Answer.NOTICED, 1, others, measured(objective));
  }

  private static Answer missed(List<String> others) {
    return others.isEmpty() ? Answer.MISSED : Answer.BY_ANOTHER;
  }

  /**
   * A run with no defect.
   *
   * @param expected what should notice the defects that this load gives occasion to: it must have
   *     had something to look at, else being quiet says nothing
   */
  public static Noticing ofClean(Collection<String> expected, JudgedRun run) {
    List<String> alarms = alarms(run);
    if (!alarms.isEmpty()) {
      return new Noticing(Answer.ALARMED, 0, alarms, alarm(run, alarms.get(0)));
    }
    if (!finished(run)) {
      return new Noticing(Answer.NOT_TOLD, 0, alarms, ended(run));
    }
    for (String id : expected) {
      if (invariant(run, id) == null) {
        return untold(id, Message.of("there is no such check"));
      }
    }
    for (Invariant check : run.invariants()) {
      boolean asked = check.applies() || expected.contains(check.id());
      if (check.held() == null && asked) {
        return untold(check.id(), check.closestCall());
      }
    }
    for (Evaluation objective : run.objectives()) {
      if (objective.met() == null) {
        return untold(objective.name(), objective.reason());
      }
    }
    if (run.verdict() == Verdict.INVALID && !run.objectives().isEmpty()) {
      return new Noticing(Answer.NOT_TOLD, 0, alarms, first(run));
    }
    return new Noticing(Answer.QUIET, 0, alarms, null);
  }

  private static Noticing untold(String name, @Nullable Message why) {
    Message said = why == null ? Message.data(name) : Message.of("{0}: {1}", name, why);
    return new Noticing(Answer.NOT_TOLD, 0, List.of(), said);
  }

  /** Objectives of a run that can't be believed alarm nobody; what broke in it broke. */
  private static List<String> alarms(JudgedRun run) {
    List<String> alarms = new ArrayList<>();
    run.invariants().stream()
        .filter(check -> Boolean.FALSE.equals(check.held()))
        .forEach(check -> alarms.add(check.id()));
    if (run.verdict() != Verdict.INVALID) {
      run.objectives().stream()
          .filter(objective -> Boolean.FALSE.equals(objective.met()))
          .forEach(objective -> alarms.add(objective.name()));
    }
    return alarms;
  }

  private static @Nullable Message alarm(JudgedRun run, String name) {
    Invariant check = invariant(run, name);
    if (check != null) {
      return check.witnesses().isEmpty() ? null : check.witnesses().get(0).what();
    }
    Evaluation objective = objective(run, name);
    return objective == null ? null : measured(objective);
  }

  private static @Nullable Message measured(Evaluation objective) {
    return objective.measured() == null
        ? objective.reason()
        : Message.of(
            "measured {0}, promised {1}",
            (number(objective.measured()) + " " + objective.unit()).strip(), objective.target());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
  }

  private static boolean finished(JudgedRun run) {
    return run.manifest() != null && run.manifest().outcome() == Outcome.FINISHED;
  }

  private static Message ended(JudgedRun run) {
    String why = run.manifest() == null ? null : run.manifest().outcomeReason();
    return why == null ? Message.of("the run did not finish") : Message.data(why);
  }

  private static @Nullable Message first(JudgedRun run) {
    return run.reasons().isEmpty() ? null : run.reasons().get(0);
  }

  private static @Nullable Invariant invariant(JudgedRun run, String id) {
    return run.invariants().stream()
        .filter(check -> check.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Evaluation objective(JudgedRun run, String name) {
    return run.objectives().stream()
        .filter(objective -> objective.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
