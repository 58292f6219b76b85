package dev.headroom.capacity.report.text;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import java.util.Locale;

/** The verdict as one sentence: what held, but what broke, and what went on meanwhile. */
public final class Headline {
  private Headline() {}

  public static String of(JudgedRun run) {
    BreakPoint found = run.breakPoint();
    String broke = found == null || checksBroke(run) ? null : BreakText.sentence(found);
    boolean told = run.verdict() == Verdict.PASS || run.verdict() == Verdict.FAIL;
    return told && broke != null ? broke : verdict(run);
  }

  private static boolean checksBroke(JudgedRun run) {
    return run.invariants().stream().anyMatch(i -> Boolean.FALSE.equals(i.held()));
  }

  private static String verdict(JudgedRun run) {
    return switch (run.verdict()) {
      case PASS -> pass(run);
      case FAIL -> fail(run);
      case INCONCLUSIVE -> "Can\u2019t tell yet: " + reason(run, "something was not measured");
      case INVALID -> "No verdict: " + reason(run, "the measurement can\u2019t be believed");
    };
  }

  /** The same after a colon: {@code peak: every correctness check held, but …}. */
  public static String insideSentence(JudgedRun run) {
    return uncapitalised(of(run));
  }

  private static String uncapitalised(String sentence) {
    boolean ordinaryWord = sentence.matches("(?s)[A-Z][\\p{Ll} ].*");
    return ordinaryWord
        ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
        : sentence;
  }

  private static String reason(JudgedRun run, String otherwise) {
    String given = run.reasons().isEmpty() ? otherwise : run.reasons().get(0).toString();
    String reason = uncapitalised(given.replaceFirst("^No verdict: ", ""));
    return reason.endsWith(".") ? reason : reason + ".";
  }

  private static String pass(JudgedRun run) {
    RequestFigures all = Rows.all(run);
    String who =
        run.manifest() == null || ScaleText.open(run.manifest())
            ? Formats.counted(all.ok(), "request was", "requests were")
            : people(run.manifest());
    String time =
        all.supports(95)
            ? Figure.seconds(all.p95Ms()) + " (p95)"
            : Figure.seconds(all.maxMs()) + " (the slowest)";
    String what = who + " answered within " + time;
    String tightest = tightest(run.objectives());
    return what + (tightest.isEmpty() ? "." : "; " + tightest + ".");
  }

  private static String people(RunManifest manifest) {
    long people = Math.round(ScaleText.most(manifest));
    return Formats.counted(people, "person was", "people were");
  }

  private static String tightest(List<Evaluation> objectives) {
    double least = Double.MAX_VALUE;
    for (Evaluation objective : objectives) {
      Double share = objective.shareOfLimit();
      Double left = objective.budgetLeft();
      if (left != null || share != null) {
        least = Math.min(least, left != null ? left : 1 - share);
      }
    }
    if (least == Double.MAX_VALUE) {
      return "";
    }
    String which =
        objectives.size() == 1
            ? "the objective"
            : "the tightest of " + objectives.size() + " objectives";
    return which + " has " + Formats.share(least) + Formats.NBSP + "% left";
  }

  private static String fail(JudgedRun run) {
    String broke = broke(run);
    String held = held(run);
    String sentence = held.isEmpty() ? capitalised(broke) : held + ", but " + broke;
    return sentence + ".";
  }

  private static String held(JudgedRun run) {
    if (checksHeld(run)) {
      return "Every correctness check held";
    }
    long met = run.objectives().stream().filter(o -> Boolean.TRUE.equals(o.met())).count();
    String verb = met == 1 ? " was met" : " were met";
    return met == 0 ? "" : met + " of " + run.objectives().size() + " objectives" + verb;
  }

  /** Whether there was a correctness check to break, and none did. */
  static boolean checksHeld(JudgedRun run) {
    return run.invariants().stream().anyMatch(i -> i.held() != null)
        && run.invariants().stream().allMatch(Headline::notBroken);
  }

  private static boolean notBroken(Invariant invariant) {
    return !Boolean.FALSE.equals(invariant.held());
  }

  private static String broke(JudgedRun run) {
    if (gaveUp(run)) {
      return reason(run, "a part gave up under the load").replaceAll("\\.$", "");
    }
    for (Invariant invariant : run.invariants()) {
      if (!notBroken(invariant)) {
        return "\u201c"
            + invariant.name()
            + "\u201d broke "
            + Formats.counted(invariant.violations(), "time", "times")
            + " in "
            + Formats.counted(invariant.checked(), "operation", "operations");
      }
    }
    for (Evaluation objective : ObjectiveText.worstFirst(run.objectives())) {
      if (Boolean.FALSE.equals(objective.met())) {
        return missed(objective) + Because.of(run, objective);
      }
    }
    return reason(run, "a check broke").replaceAll("\\.$", "");
  }

  private static boolean gaveUp(JudgedRun run) {
    RunManifest manifest = run.manifest();
    return manifest != null && manifest.lostPart() != null && manifest.lostPart().underTest();
  }

  static String missed(Evaluation objective) {
    return spoken(objective.name())
        + " was "
        + Measured.inSentence(objective)
        + " where "
        + promise(objective)
        + " is promised";
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

  static String promise(Evaluation objective) {
    Figure limit =
        objective.unit().equals("ms")
            ? Figure.seconds(objective.limit())
            : Figure.of(objective.limit(), objective.unit());
    if (objective.limit() == 0 && !objective.comparison().startsWith(">")) {
      return "none";
    }
    return switch (objective.comparison()) {
      case "<" -> "under " + limit;
      case "<=" -> "at most " + limit;
      case ">" -> "over " + limit;
      case ">=" -> "at least " + limit;
      default -> limit.toString();
    };
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
