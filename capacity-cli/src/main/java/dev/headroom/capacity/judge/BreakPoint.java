package dev.headroom.capacity.judge;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a load that rises until something breaks broke the objectives. Counted phases are taken in
 * their order; what comes after the first that broke is no longer asked for.
 *
 * @param phases every counted phase that was measured to its end
 * @param held the last phase before the break that met every objective; null where none did
 * @param broke the first phase that missed an objective; null where none did
 */
public record BreakPoint(
    List<PhaseResult> phases, @Nullable PhaseResult held, @Nullable PhaseResult broke) {

  public static BreakPoint of(List<PhaseResult> phases) {
    PhaseResult held = null;
    for (PhaseResult phase : phases) {
      if (phase.verdict() == Verdict.FAIL) {
        return new BreakPoint(List.copyOf(phases), held, phase);
      }
      held = phase.verdict() == Verdict.PASS ? phase : held;
    }
    return new BreakPoint(List.copyOf(phases), held, null);
  }

  /** PASS where the question is answered: one load held, a higher one did not. */
  public Verdict verdict() {
    if (broke == null) {
      return Verdict.INCONCLUSIVE;
    }
    return broke == phases.get(0)
        ? Verdict.FAIL
        : held == null ? Verdict.INCONCLUSIVE : Verdict.PASS;
  }

  /** The objectives at the highest load that held, or else where the question stayed open. */
  public List<Evaluation> objectives() {
    PhaseResult shown = held != null ? held : broke;
    return shown != null
        ? shown.objectives()
        : phases.isEmpty() ? List.of() : phases.get(0).objectives();
  }

  /** The first objective that broke; null where none did. */
  public @Nullable Evaluation firstBroken() {
    return broke == null
        ? null
        : broke.objectives().stream()
            .filter(objective -> Boolean.FALSE.equals(objective.met()))
            .findFirst()
            .orElse(null);
  }

  /** Why it is no pass; null where it is one. */
  @Nullable Message reason() {
    Evaluation broken = firstBroken();
    if (broke == null || broken == null) {
      return phases.isEmpty()
          ? Message.of("No step of the load was measured to its end.")
          : Message.of(
              "Nothing broke up to {0}. Raise the load: load.steps.to.",
              load(phases.get(phases.size() - 1)));
    }
    Object name = new Name(broken.name());
    Message measured = Numbers.of(measured(broken), broken.unit());
    return switch (verdict()) {
      case FAIL ->
          Message.of(
              "Already the lowest step of the load, {0}, broke: \"{1}\" was {2}, where {3} is"
                  + " promised.",
              load(broke), name, measured, broken.target());
      case INCONCLUSIVE ->
          Message.of(
              "{0} broke (\"{1}\" was {2}), but no lower load could be judged. Run longer steps.",
              load(broke), name, measured);
      default -> null;
    };
  }

  private static double measured(Evaluation evaluation) {
    return evaluation.measured() == null ? Double.NaN : evaluation.measured();
  }

  private static Message load(PhaseResult phase) {
    return Numbers.of(phase.load(), phase.open() ? "arrivals/s" : "people");
  }
}
