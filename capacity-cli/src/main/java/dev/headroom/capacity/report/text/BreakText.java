package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.PhaseResult;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a rising load broke the objectives, in plain words. */
public final class BreakText {

  /**
   * One step of the load.
   *
   * @param met null where it could not be told
   * @param why the objective that broke and its figure; empty where none did
   * @param after whether the load had broken the objectives before already
   */
  public record Step(
      Message load,
      String requests,
      String failed,
      Message p95,
      Message waited,
      @Nullable Boolean met,
      Message why,
      boolean after) {}

  private BreakText() {}

  /** It holds 120 arrivals a second and breaks at 140; null where the question stayed open. */
  public static @Nullable Message sentence(BreakPoint found) {
    Evaluation broken = found.firstBroken();
    PhaseResult held = found.held();
    PhaseResult broke = found.broke();
    if (broken == null || broke == null || found.verdict() == Verdict.INCONCLUSIVE) {
      return null;
    }
    return held == null
        ? Message.of(
            "Already the lowest load, {0}, breaks it: {1}.", load(broke), Headline.missed(broken))
        : Message.of(
            "It holds {0} and breaks at {1}: {2}.",
            load(held), Formats.number(broke.load()), Headline.missed(broken));
  }

  /** 5 of 6 steps of the load held, and what the objectives below are about. */
  public static Message results(BreakPoint found) {
    long held = found.phases().stream().filter(p -> p.verdict() == Verdict.PASS).count();
    int steps = found.phases().size();
    PhaseResult shown = found.held();
    Message all =
        Message.of(
            steps == 1
                ? "{0} of {1} step of the load held every objective."
                : "{0} of {1} steps of the load held every objective.",
            held,
            Formats.count(steps));
    return shown == null
        ? all
        : Message.sentences(
            List.of(all, Message.of("The objectives here are those at {0}.", load(shown))));
  }

  /** 120 arrivals a second, 500 people at once. */
  static Message load(PhaseResult phase) {
    return phase.open()
        ? Message.of("{0} arrivals a second", Formats.number(phase.load()))
        : Message.of("{0} at once", Formats.counted(Math.round(phase.load()), "person", "people"));
  }

  /** 120/s, 500 people. */
  public static Message shortLoad(PhaseResult phase) {
    return phase.open()
        ? Message.data(Formats.number(phase.load()) + "/s")
        : Formats.counted(Math.round(phase.load()), "person", "people");
  }

  public static List<Step> steps(BreakPoint found) {
    PhaseResult broke = found.broke();
    int last = broke == null ? found.phases().size() : found.phases().indexOf(broke);
    return found.phases().stream()
        .map(phase -> step(phase, found.phases().indexOf(phase) > last))
        .toList();
  }

  private static Step step(PhaseResult phase, boolean after) {
    RequestFigures all = phase.all();
    return new Step(
        shortLoad(phase),
        Formats.count(all.count()),
        Formats.count(all.ko()),
        all.supports(95) ? Message.data(Figure.millis(all.p95Ms())) : Message.of("too few"),
        phase.fromIntendedP95Ms() < 0
            ? Message.data("\u2013")
            : Message.data(Figure.millis(phase.fromIntendedP95Ms())),
        phase.verdict() == Verdict.INCONCLUSIVE ? null : phase.verdict() == Verdict.PASS,
        why(phase),
        after);
  }

  private static Message why(PhaseResult phase) {
    for (Evaluation objective : phase.objectives()) {
      if (Boolean.FALSE.equals(objective.met())) {
        return Message.of(
            "{0}: {1}", ObjectiveName.of(objective.name()), Measured.inTable(objective));
      }
    }
    return phase.objectives().stream()
        .filter(objective -> objective.met() == null && objective.reason() != null)
        .findFirst()
        .map(
            objective ->
                Message.of(
                    "{0}: {1}",
                    ObjectiveName.of(objective.name()),
                    objective.reason() == null ? "" : objective.reason()))
        .orElse(Message.NONE);
  }
}
