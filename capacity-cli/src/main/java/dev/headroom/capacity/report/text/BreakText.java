package dev.headroom.capacity.report.text;

import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.PhaseResult;
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
      String load,
      String requests,
      String failed,
      String p95,
      String waited,
      @Nullable Boolean met,
      String why,
      boolean after) {}

  private BreakText() {}

  /** It holds 120 arrivals a second and breaks at 140; null where the question stayed open. */
  public static @Nullable String sentence(BreakPoint found) {
    Evaluation broken = found.firstBroken();
    PhaseResult held = found.held();
    PhaseResult broke = found.broke();
    if (broken == null || broke == null || found.verdict() == Verdict.INCONCLUSIVE) {
      return null;
    }
    return held == null
        ? "Already the lowest load, "
            + load(broke)
            + ", breaks it: "
            + Headline.missed(broken)
            + "."
        : "It holds "
            + load(held)
            + " and breaks at "
            + Formats.number(broke.load())
            + ": "
            + Headline.missed(broken)
            + ".";
  }

  /** 5 of 6 steps of the load held, and what the objectives below are about. */
  public static String results(BreakPoint found) {
    long held = found.phases().stream().filter(p -> p.verdict() == Verdict.PASS).count();
    int steps = found.phases().size();
    PhaseResult shown = found.held();
    return held
        + " of "
        + Formats.counted(steps, "step", "steps")
        + " of the load held every objective."
        + (shown == null ? "" : " The objectives here are those at " + load(shown) + ".");
  }

  /** 120 arrivals a second, 500 people at once. */
  static String load(PhaseResult phase) {
    return phase.open()
        ? Formats.number(phase.load()) + " arrivals a second"
        : Formats.counted(Math.round(phase.load()), "person", "people") + " at once";
  }

  /** 120/s, 500 people. */
  public static String shortLoad(PhaseResult phase) {
    return phase.open()
        ? Formats.number(phase.load()) + "/s"
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
        all.supports(95) ? Figure.millis(all.p95Ms()).toString() : "too few",
        phase.fromIntendedP95Ms() < 0
            ? "\u2013"
            : Figure.millis(phase.fromIntendedP95Ms()).toString(),
        phase.verdict() == Verdict.INCONCLUSIVE ? null : phase.verdict() == Verdict.PASS,
        why(phase),
        after);
  }

  private static String why(PhaseResult phase) {
    for (Evaluation objective : phase.objectives()) {
      if (Boolean.FALSE.equals(objective.met())) {
        return Names.shown(objective.name()) + ": " + Measured.inTable(objective);
      }
    }
    return phase.objectives().stream()
        .filter(objective -> objective.met() == null && objective.reason() != null)
        .findFirst()
        .map(objective -> Names.shown(objective.name()) + ": " + objective.reason())
        .orElse("");
  }
}
