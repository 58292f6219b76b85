package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Headline;
import dev.headroom.capacity.report.text.Lede;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.ObjectiveText;
import dev.headroom.capacity.report.text.Plain;
import dev.headroom.capacity.report.text.ScaleText;
import dev.headroom.capacity.report.text.TrustText;
import dev.headroom.capacity.run.RunManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Page one, for who decides. */
public record PageOne(
    Message kind,
    String scenario,
    Message load,
    Message when,
    String verdict,
    TrustText trust,
    Message headline,
    Message results,
    Message volume,
    List<Message> notices,
    List<ObjectiveRow> objectives,
    @Nullable WhatHappened happened,
    List<Diagnosis.Action> actions,
    @Nullable ChangeView change,
    List<Message> measured,
    List<Message> believe) {
  private static final int MOST_WARNINGS = 4;
  private static final int MOST_ACTIONS = 3;
  private static final int MOST_NOTICES = 4;

  static PageOne of(JudgedRun run, RunClock clock) {
    RunManifest manifest = run.manifest();
    List<ObjectiveText> objectives = ObjectiveText.of(run.objectives());
    double limitAt =
        ShareBar.limitAt(
            objectives.stream().map(ObjectiveText::share).filter(Objects::nonNull).toList());
    return new PageOne(
        Message.of(manifest == null ? "log" : "scenario"),
        manifest == null ? Names.shown(run.source()) : Names.shown(manifest.scenario()),
        manifest == null
            ? Message.of("not run by Headroom")
            : Message.of(
                "{0} \u00b7 {1}",
                Message.name(Names.shown(manifest.title())), ScaleText.load(manifest)),
        Message.of(
            run.dated() ? "{0} \u00b7 {1} counted" : "{1} counted",
            Formats.utc(run.window().fromMillis()),
            Formats.duration(Lede.counted(run))),
        run.verdict().name(),
        TrustText.of(run.trust()),
        Plain.of(Headline.of(run)),
        Plain.of(Lede.results(run)),
        Arithmetic.of(run),
        notices(run),
        objectives.stream().map(objective -> ObjectiveRow.of(objective, limitAt)).toList(),
        WhatHappened.of(run, clock),
        run.diagnosis().actions().stream().limit(MOST_ACTIONS).toList(),
        ChangeView.of(run.comparison()),
        Believe.measured(run),
        believe(run));
  }

  private static List<Message> notices(JudgedRun run) {
    List<Message> all = Lede.notices(run).stream().map(Plain::of).toList();
    if (all.size() <= MOST_NOTICES) {
      return all;
    }
    List<Message> shown = new ArrayList<>(all.subList(0, MOST_NOTICES));
    int more = all.size() - MOST_NOTICES;
    shown.add(
        Message.counted(
            more, "{0} more notice in summary.json.", "{0} more notices in summary.json."));
    return shown;
  }

  private static List<Message> believe(JudgedRun run) {
    List<Message> lines = new ArrayList<>(Believe.broken(run.trust()));
    run.warnings().stream().limit(MOST_WARNINGS).map(Plain::of).forEach(lines::add);
    if (run.warnings().size() > MOST_WARNINGS) {
      lines.add(
          Message.counted(
              run.warnings().size() - MOST_WARNINGS,
              "{0} more warning in summary.json.",
              "{0} more warnings in summary.json."));
    }
    return lines;
  }
}
