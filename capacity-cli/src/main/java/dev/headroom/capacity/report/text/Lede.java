package dev.headroom.capacity.report.text;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.RequestFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences right below the verdict. */
public final class Lede {
  private Lede() {}

  /** 8 of 9 objectives met. 10 of 10 correctness checks held. */
  public static String results(JudgedRun run) {
    List<String> parts = new ArrayList<>();
    long met = run.objectives().stream().filter(o -> Boolean.TRUE.equals(o.met())).count();
    BreakPoint found = run.breakPoint();
    if (found != null) {
      parts.add(BreakText.results(found));
    } else if (!run.objectives().isEmpty()) {
      parts.add(
          met
              + " of "
              + Formats.counted(run.objectives().size(), "objective", "objectives")
              + " met.");
    }
    List<Invariant> looked = run.invariants().stream().filter(i -> i.held() != null).toList();
    if (!looked.isEmpty()) {
      long held = looked.stream().filter(i -> Boolean.TRUE.equals(i.held())).count();
      parts.add(held + " of " + looked.size() + " correctness checks held.");
    }
    List<Evaluation> missed =
        ObjectiveText.worstFirst(run.objectives()).stream()
            .filter(o -> Boolean.FALSE.equals(o.met()))
            .toList();
    if (missed.size() > 1 && found == null) {
      parts.add("Also missed: " + Headline.missed(missed.get(1)) + ".");
    }
    if (run.diagnosis().unknown() != null) {
      parts.add(run.diagnosis().unknown().toString());
    }
    if (parts.isEmpty()) {
      parts.add("No objective was set, so there is nothing to meet or miss.");
    }
    Waits waits = Waits.of(run);
    if (waits != null && !waits.rows().isEmpty()) {
      parts.add(waits.sentence());
    }
    return String.join(" ", parts);
  }

  /** 109,837 requests in 7 min 30 s, 244/s; 53 failed, 0.05 %. */
  public static String volume(JudgedRun run) {
    RequestFigures all = Rows.all(run);
    String failed =
        all.ko() == 0
            ? "none failed"
            : Formats.count(all.ko()) + " failed, " + Figure.percent(all.koRate() * 100);
    return Formats.counted(all.count(), "request", "requests")
        + " counted in "
        + Formats.duration(counted(run))
        + ", "
        + new Figure(Formats.number(all.throughputPerSecond()), "/s")
        + "; "
        + failed
        + refused(run)
        + ".";
  }

  /** What was refused on purpose, and is no failure. */
  private static String refused(JudgedRun run) {
    long refused =
        Rows.named(run).stream().filter(Rows::refused).mapToLong(RequestFigures::count).sum();
    return refused == 0 ? "" : "; " + Formats.count(refused) + " refused on purpose";
  }

  public static Duration counted(JudgedRun run) {
    return Duration.ofMillis(run.window().toMillis() - run.window().fromMillis());
  }

  /** What a reader must know before believing page one: partial, damaged, scaled. */
  public static List<String> notices(JudgedRun run) {
    List<String> notices = new ArrayList<>();
    RunManifest manifest = run.manifest();
    if (manifest != null) {
      add(notices, partial(manifest));
      add(notices, ScaleText.warning(manifest));
    }
    for (Damage damage : run.damages()) {
      notices.add(damage(damage));
    }
    if (run.verdict() != Verdict.PASS && run.verdict() != Verdict.FAIL) {
      run.reasons().stream().skip(1).map(Message::toString).forEach(notices::add);
    }
    return notices;
  }

  private static void add(List<String> notices, @Nullable String notice) {
    if (notice != null) {
      notices.add(notice);
    }
  }

  private static String damage(Damage damage) {
    return "The log "
        + damage.file()
        + " is damaged from byte "
        + Formats.count(damage.offset())
        + " on ("
        + damage.reason()
        + "); what stands before it counts.";
  }

  private static @Nullable String partial(RunManifest manifest) {
    String reason = manifest.outcomeReason() == null ? "" : " (" + manifest.outcomeReason() + ")";
    return switch (manifest.outcome()) {
      case FINISHED -> null;
      case INTERRUPTED ->
          "Partial: the run was interrupted" + ran(manifest) + reason + "; figures end there.";
      case FAILED -> "Partial: the run failed" + ran(manifest) + reason + "; figures end there.";
      case RUNNING ->
          "Partial: the run never said that it ended; figures cover what was written until then.";
    };
  }

  private static String ran(RunManifest manifest) {
    Long end = manifest.endedAtMillis();
    if (end == null) {
      return "";
    }
    Duration planned =
        manifest.phases().stream()
            .map(phase -> phase.duration())
            .reduce(Duration.ZERO, Duration::plus);
    return " after "
        + Formats.duration(Duration.ofMillis(end - manifest.startedAtMillis()))
        + " of "
        + Formats.duration(planned);
  }
}
