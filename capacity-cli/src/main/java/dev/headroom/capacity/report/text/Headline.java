package dev.headroom.capacity.report.text;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import java.util.Locale;

/** The verdict as one sentence: what held, but what broke, and what went on meanwhile. */
public final class Headline {
  private Headline() {}

  public static Message of(JudgedRun run) {
    BreakPoint found = run.breakPoint();
    Message broke = found == null || checksBroke(run) ? null : BreakText.sentence(found);
    boolean told = run.verdict() == Verdict.PASS || run.verdict() == Verdict.FAIL;
    return told && broke != null ? broke : verdict(run);
  }

  private static boolean checksBroke(JudgedRun run) {
    return run.invariants().stream().anyMatch(i -> Boolean.FALSE.equals(i.held()));
  }

  private static Message verdict(JudgedRun run) {
    return switch (run.verdict()) {
      case PASS -> pass(run);
      case FAIL -> fail(run);
      case INCONCLUSIVE ->
          Message.of(
              "Can\u2019t tell yet: {0}.", reason(run, Message.of("something was not measured")));
      case INVALID ->
          Message.of(
              "No verdict: {0}.",
              reason(run, Message.of("the measurement can\u2019t be believed")));
    };
  }

  /** The same after a colon: {@code peak: every correctness check held, but …}. */
  public static Message insideSentence(JudgedRun run) {
    return Message.data(Clause.inside(of(run)));
  }

  private static Clause reason(JudgedRun run, Message otherwise) {
    return Clause.within(run.reasons().isEmpty() ? otherwise : run.reasons().get(0));
  }

  private static Message pass(JudgedRun run) {
    RequestFigures all = Rows.all(run);
    Message who =
        run.manifest() == null || ScaleText.open(run.manifest())
            ? Formats.counted(all.ok() < 0 ? all.count() : all.ok(), "request was", "requests were")
            : people(run.manifest());
    Message what =
        all.supports(95)
            ? Message.of("{0} answered within {1} (p95)", who, Figure.seconds(all.p95Ms()))
            : Message.of("{0} answered within {1} (the slowest)", who, Figure.seconds(all.maxMs()));
    Message tightest = tightest(run.objectives());
    return tightest.isEmpty() ? Message.of("{0}.", what) : Message.of("{0}; {1}.", what, tightest);
  }

  private static Message people(RunManifest manifest) {
    long people = Math.round(ScaleText.most(manifest));
    return Formats.counted(people, "person was", "people were");
  }

  private static Message tightest(List<Evaluation> objectives) {
    double least = Double.MAX_VALUE;
    for (Evaluation objective : objectives) {
      Double share = objective.shareOfLimit();
      Double left = objective.budgetLeft();
      if (left != null || share != null) {
        least = Math.min(least, left != null ? left : 1 - share);
      }
    }
    if (least == Double.MAX_VALUE) {
      return Message.NONE;
    }
    return objectives.size() == 1
        ? Message.of("the objective has {0}\u00a0% left", Formats.share(least))
        : Message.of(
            "the tightest of {1} objectives has {0}\u00a0% left",
            Formats.share(least), objectives.size());
  }

  private static Message fail(JudgedRun run) {
    Message broke = broke(run);
    if (checksHeld(run)) {
      return Message.of("Every correctness check held, but {0}.", broke);
    }
    long met = run.objectives().stream().filter(o -> Boolean.TRUE.equals(o.met())).count();
    if (met == 0) {
      return Message.of("{0}.", Clause.first(broke));
    }
    return Message.of(
        met == 1
            ? "{0} of {1} objectives was met, but {2}."
            : "{0} of {1} objectives were met, but {2}.",
        met,
        run.objectives().size(),
        broke);
  }

  /** Whether there was a correctness check to break, and none did. */
  static boolean checksHeld(JudgedRun run) {
    return run.invariants().stream().anyMatch(i -> i.held() != null)
        && run.invariants().stream().allMatch(Headline::notBroken);
  }

  private static boolean notBroken(Invariant invariant) {
    return !Boolean.FALSE.equals(invariant.held());
  }

  private static Message broke(JudgedRun run) {
    if (gaveUp(run)) {
      return Message.data(reason(run, Message.of("a part gave up under the load")));
    }
    for (Invariant invariant : run.invariants()) {
      if (!notBroken(invariant)) {
        return Message.of(
            "\u201c{0}\u201d broke {1} in {2}",
            invariant.name(),
            Formats.counted(invariant.violations(), "time", "times"),
            Formats.counted(invariant.checked(), "operation", "operations"));
      }
    }
    List<Evaluation> missed = ObjectiveText.missed(run.objectives());
    if (!missed.isEmpty()) {
      Evaluation told = missed.get(0);
      return Message.of("{0}{1}", missed(told), Because.of(run, told));
    }
    return Message.data(reason(run, Message.of("a check broke")));
  }

  private static boolean gaveUp(JudgedRun run) {
    RunManifest manifest = run.manifest();
    return manifest != null && manifest.lostPart() != null && manifest.lostPart().underTest();
  }

  static Message missed(Evaluation objective) {
    return Message.of(
        "{0} was {1} where {2} is promised",
        ObjectiveName.spoken(objective.name()), Measured.inSentence(objective), promise(objective));
  }

  /** {@code Response time, p95} as it reads inside a sentence: response time (p95). */
  static String spoken(String name) {
    String bracketed =
        name.replaceFirst("^(.*), (p[0-9.]+|mean|highest|lowest|worst|median)$", "$1 ($2)");
    boolean ordinaryWord =
        bracketed.length() > 1
            && Character.isUpperCase(bracketed.charAt(0))
            && Character.isLowerCase(bracketed.charAt(1));
    return ordinaryWord
        ? bracketed.substring(0, 1).toLowerCase(Locale.ROOT) + bracketed.substring(1)
        : bracketed;
  }

  static Message promise(Evaluation objective) {
    Figure limit =
        objective.unit().equals("ms")
            ? Figure.seconds(objective.limit())
            : Figure.of(objective.limit(), objective.unit());
    if (objective.limit() == 0 && !objective.comparison().startsWith(">")) {
      return Message.of("none");
    }
    return switch (objective.comparison()) {
      case "<" -> Message.of("under {0}", limit);
      case "<=" -> Message.of("at most {0}", limit);
      case ">" -> Message.of("over {0}", limit);
      case ">=" -> Message.of("at least {0}", limit);
      default -> Message.data(limit);
    };
  }
}
