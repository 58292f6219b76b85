package dev.headroom.capacity.report.html;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.drill.Affected;
import dev.headroom.capacity.judge.drill.CheckRow;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.judge.drill.Prevention;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.DrillText;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Lede;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.Plain;
import dev.headroom.capacity.report.text.ScaleText;
import dev.headroom.capacity.report.text.TrustText;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The incident report of a drill, ahead of the sections of its load.
 *
 * @param severity empty where nobody was hit
 * @param witness the worst case of a broken check, null where none has a story
 * @param file that lists who was hit, empty where nobody was
 */
public record DrillOne(
    String name,
    Message load,
    Message when,
    String verdict,
    String severity,
    Message impact,
    TrustText trust,
    Message headline,
    Message question,
    Message lede,
    List<Message> notices,
    DrillLanes lanes,
    Message held,
    List<PromiseRow> promises,
    @Nullable Story witness,
    Message witnessOf,
    List<Prevention> preventions,
    Message hit,
    List<Hit> hits,
    String file,
    List<CheckLine> checklist) {

  /** What happened to how many people. */
  public record Hit(Message what, String people, Message how) {}

  /**
   * A line of the checklist.
   *
   * @param part empty where it is that of the line above
   */
  public record CheckLine(
      Message part, Message what, Message before, Message during, Message after, boolean odd) {}

  static DrillOne of(JudgedDrill drill, RunClock clock) {
    RunManifest manifest = drill.run().manifest();
    Invariant told = told(drill);
    List<Story> stories = told == null ? List.of() : Story.of(List.of(told), clock.zeroMillis());
    return new DrillOne(
        Names.shown(drill.name()),
        manifest == null ? Plain.of(drill.title()) : ScaleText.load(manifest),
        Message.of(
            "{0} \u00b7 {1} counted",
            Formats.utc(drill.run().window().fromMillis()),
            Formats.duration(Lede.counted(drill.run()))),
        drill.verdict().name(),
        drill.severity() == null ? "" : drill.severity().name(),
        Plain.of(drill.impact()),
        TrustText.of(drill.run().trust()),
        Plain.of(drill.headline()),
        Plain.of(Message.name(drill.question())),
        Plain.of(drill.lede()),
        notices(drill),
        DrillLanes.of(drill, clock),
        DrillText.held(drill),
        drill.promises().stream().map(PromiseRow::of).toList(),
        stories.isEmpty() ? null : stories.get(Math.min(1, stories.size() - 1)),
        told == null
            ? Message.NONE
            : Message.counted(told.violations(), "The only witness", "The worst witness, of {0}"),
        drill.preventions().stream()
            .map(one -> new Prevention(Plain.of(one.what()), Plain.of(one.why())))
            .toList(),
        DrillText.hit(drill),
        drill.affected().kinds().stream().map(DrillOne::hit).toList(),
        drill.affected().file() == null ? "" : drill.affected().file(),
        checklist(drill.checklist()));
  }

  /** The first broken check that can be told as a story. */
  private static @Nullable Invariant told(JudgedDrill drill) {
    return drill.run().invariants().stream()
        .filter(invariant -> Boolean.FALSE.equals(invariant.held()))
        .filter(invariant -> invariant.witnesses().stream().anyMatch(w -> !w.story().isEmpty()))
        .findFirst()
        .orElse(null);
  }

  private static List<Message> notices(JudgedDrill drill) {
    List<Message> notices = new ArrayList<>(Lede.notices(drill.run()));
    if (drill.verdict() != Verdict.PASS && drill.verdict() != Verdict.FAIL) {
      drill.reasons().stream().skip(1).forEach(notices::add);
    }
    return notices.stream().map(Plain::of).distinct().toList();
  }

  private static Hit hit(Affected.AffectedKind kind) {
    return new Hit(Plain.of(kind.what()), Formats.count(kind.people()), Plain.of(kind.how()));
  }

  private static List<CheckLine> checklist(List<CheckRow> rows) {
    List<CheckLine> lines = new ArrayList<>();
    Message above = Message.NONE;
    for (CheckRow row : rows) {
      lines.add(
          new CheckLine(
              row.part().equals(above) ? Message.NONE : Plain.of(row.part()),
              Plain.of(row.what()),
              Plain.of(row.before()),
              Plain.of(row.during()),
              Plain.of(row.after()),
              row.odd()));
      above = row.part();
    }
    return lines;
  }

  /** The badge's class. */
  public String cls() {
    return verdict.toLowerCase(Locale.ROOT);
  }
}
