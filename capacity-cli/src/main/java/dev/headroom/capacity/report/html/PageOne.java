package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Headline;
import dev.headroom.capacity.report.text.Lede;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.ObjectiveText;
import dev.headroom.capacity.report.text.ScaleText;
import dev.headroom.capacity.report.text.TrustText;
import dev.headroom.capacity.run.RunManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Page one, for who decides. */
public record PageOne(
    String kind,
    String scenario,
    String load,
    String when,
    String verdict,
    TrustText trust,
    String headline,
    String results,
    String volume,
    List<String> notices,
    List<ObjectiveRow> objectives,
    @Nullable WhatHappened happened,
    List<String> believe) {
  private static final int MOST_WARNINGS = 4;

  static PageOne of(JudgedRun run, RunClock clock) {
    RunManifest manifest = run.manifest();
    List<ObjectiveText> objectives = ObjectiveText.of(run.objectives());
    double limitAt =
        ShareBar.limitAt(
            objectives.stream().map(ObjectiveText::share).filter(Objects::nonNull).toList());
    String counted = Formats.duration(Lede.counted(run)) + " counted";
    return new PageOne(
        manifest == null ? "log" : "scenario",
        manifest == null ? Names.shown(run.source()) : Names.shown(manifest.scenario()),
        manifest == null
            ? "not run by Headroom"
            : Names.shown(manifest.title()) + " \u00b7 " + ScaleText.load(manifest),
        Formats.utc(run.window().fromMillis()) + " \u00b7 " + counted,
        run.verdict().name(),
        TrustText.of(run.trust()),
        Headline.of(run),
        Lede.results(run),
        Lede.volume(run),
        Lede.notices(run),
        objectives.stream().map(objective -> ObjectiveRow.of(objective, limitAt)).toList(),
        WhatHappened.of(run, clock),
        believe(run));
  }

  private static List<String> believe(JudgedRun run) {
    List<String> lines = new ArrayList<>();
    lines.add(Believe.measured(run));
    lines.addAll(Believe.broken(run.trust()));
    run.warnings().stream().limit(MOST_WARNINGS).forEach(lines::add);
    if (run.warnings().size() > MOST_WARNINGS) {
      lines.add((run.warnings().size() - MOST_WARNINGS) + " more warnings in summary.json.");
    }
    return lines;
  }
}
