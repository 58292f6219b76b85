package dev.headroom.capacity.report.text;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
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
  public static Message results(JudgedRun run) {
    List<Message> parts = new ArrayList<>();
    long met = run.objectives().stream().filter(o -> Boolean.TRUE.equals(o.met())).count();
    BreakPoint found = run.breakPoint();
    if (found != null) {
      parts.add(BreakText.results(found));
    } else if (!run.objectives().isEmpty()) {
      parts.add(
          Message.of(
              run.objectives().size() == 1
                  ? "{0} of {1} objective met."
                  : "{0} of {1} objectives met.",
              met,
              run.objectives().size()));
    }
    List<Invariant> looked = run.invariants().stream().filter(i -> i.held() != null).toList();
    if (!looked.isEmpty()) {
      long held = looked.stream().filter(i -> Boolean.TRUE.equals(i.held())).count();
      parts.add(Message.of("{0} of {1} correctness checks held.", held, looked.size()));
    }
    List<Evaluation> missed = ObjectiveText.missed(run.objectives());
    if (missed.size() > 1 && found == null) {
      parts.add(Message.of("Also missed: {0}.", Headline.missed(missed.get(1))));
    }
    if (run.diagnosis().unknown() != null) {
      parts.add(run.diagnosis().unknown());
    }
    if (parts.isEmpty()) {
      parts.add(Message.of("No objective was set, so there is nothing to meet or miss."));
    }
    Waits waits = Waits.of(run);
    if (waits != null && !waits.rows().isEmpty()) {
      parts.add(waits.sentence());
    }
    return Message.sentences(parts);
  }

  /** 109,837 requests in 7 min 30 s, 244/s; 53 failed, 0.05 %. */
  public static Message volume(JudgedRun run) {
    RequestFigures all = Rows.all(run);
    Message failed =
        all.ko() < 0
            ? Message.of("which of them failed is not known")
            : all.ko() == 0
                ? Message.of("none failed")
                : Message.of(
                    "{0} failed, {1}", Formats.count(all.ko()), Figure.percent(all.koRate() * 100));
    return Message.of(
        "{0} counted in {1}, {2}; {3}{4}.",
        Formats.counted(all.count(), "request", "requests"),
        Formats.duration(counted(run)),
        new Figure(Formats.number(all.throughputPerSecond()), "/s"),
        failed,
        refused(run));
  }

  /** What was refused on purpose, and is no failure. */
  private static Message refused(JudgedRun run) {
    long refused =
        Rows.named(run).stream().filter(Rows::refused).mapToLong(RequestFigures::count).sum();
    return refused == 0
        ? Message.NONE
        : Message.of("; {0} refused on purpose", Formats.count(refused));
  }

  public static Duration counted(JudgedRun run) {
    return Duration.ofMillis(run.window().toMillis() - run.window().fromMillis());
  }

  /** What a reader must know before believing page one: partial, damaged, scaled. */
  public static List<Message> notices(JudgedRun run) {
    List<Message> notices = new ArrayList<>();
    RunManifest manifest = run.manifest();
    if (manifest != null) {
      add(notices, partial(manifest));
      add(notices, ScaleText.warning(manifest));
    }
    for (Damage damage : run.damages()) {
      notices.add(damage(damage));
    }
    if (run.verdict() != Verdict.PASS && run.verdict() != Verdict.FAIL) {
      run.reasons().stream().skip(1).forEach(notices::add);
    }
    return notices;
  }

  private static void add(List<Message> notices, @Nullable Message notice) {
    if (notice != null) {
      notices.add(notice);
    }
  }

  private static Message damage(Damage damage) {
    return Message.of(
        "The log {0} is damaged from byte {1} on ({2}); all of it that could be read counts.",
        damage.file(), Formats.count(damage.offset()), new Name(damage.reason()));
  }

  private static @Nullable Message partial(RunManifest manifest) {
    String given = manifest.outcomeReason();
    Object reason = given == null ? "" : Message.of(" ({0})", new Name(given));
    return switch (manifest.outcome()) {
      case FINISHED -> null;
      case INTERRUPTED ->
          Message.of(
              "Partial: the run was interrupted{0}{1}; figures end there.", ran(manifest), reason);
      case FAILED ->
          Message.of("Partial: the run failed{0}{1}; figures end there.", ran(manifest), reason);
      case RUNNING ->
          Message.of(
              "Partial: the run never said that it ended; figures cover what was written until"
                  + " then.");
    };
  }

  private static Message ran(RunManifest manifest) {
    Long end = manifest.endedAtMillis();
    if (end == null) {
      return Message.NONE;
    }
    Duration planned =
        manifest.phases().stream()
            .map(phase -> phase.duration())
            .reduce(Duration.ZERO, Duration::plus);
    return Message.of(
        " after {0} of {1}",
        Formats.duration(Duration.ofMillis(end - manifest.startedAtMillis())),
        Formats.duration(planned));
  }
}
