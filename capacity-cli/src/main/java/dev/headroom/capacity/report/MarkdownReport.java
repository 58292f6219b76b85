package dev.headroom.capacity.report;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.check.Witness;
import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.capacity.Demands;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Headline;
import dev.headroom.capacity.report.text.Lede;
import dev.headroom.capacity.report.text.ObjectiveText;
import dev.headroom.capacity.report.text.ObjectiveText.State;
import dev.headroom.capacity.report.text.ScarceText;
import dev.headroom.capacity.report.text.StoryText;
import dev.headroom.capacity.report.text.TrustText;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code report.md}: the verdict and the tables, short enough for a comment on a pull request. */
public final class MarkdownReport {
  private static final int MOST_SCARCE = 8;

  private final StringBuilder out = new StringBuilder();

  private final Words words;

  private MarkdownReport(Words words) {
    this.words = words;
  }

  /** GitHub-flavoured Markdown; names that others chose can't become markup in it. */
  public static String render(JudgedRun run) {
    return render(run, Words.ENGLISH);
  }

  /** The same in a language. */
  public static String render(JudgedRun run, Words words) {
    MarkdownReport report = new MarkdownReport(words);
    report.head(run);
    report.objectives(run);
    report.out.append(MarkdownTables.steps(run, report::text));
    report.invariants(run);
    report.actions(run);
    report.requests(run);
    report.scarce(run);
    report.foot(run);
    return report.out.toString();
  }

  private void head(JudgedRun run) {
    RunManifest manifest = run.manifest();
    String name = manifest == null ? run.source() : manifest.scenario();
    line("### " + run.verdict() + ": " + text(name));
    line("");
    line("**" + text(Headline.of(run)) + "**");
    line("");
    line(text(Lede.results(run)) + " " + text(Lede.volume(run)));
    for (Message notice : Lede.notices(run)) {
      line("");
      line("> " + text(notice));
    }
  }

  private void objectives(JudgedRun run) {
    if (run.objectives().isEmpty()) {
      return;
    }
    line("");
    line("| " + heads("objective", "measured", "target", "error budget"));
    line("|---|---|--:|---|--:|");
    for (ObjectiveText row : ObjectiveText.of(run.objectives())) {
      String name = text(row.name()) + (row.note() == null ? "" : "<br>" + text(row.note()));
      boolean missed = row.state() == State.MISSED;
      String measured =
          missed ? "**" + words.say(row.measured()) + "**" : words.say(row.measured());
      String target = text(row.targetText());
      line(
          "| "
              + String.join(
                  " | ", mark(row.state()), name, measured, target, words.say(row.budget()))
              + " |");
    }
  }

  private String mark(State state) {
    return switch (state) {
      case MET -> words.text("\u2713 met");
      case MISSED -> words.text("\u2717 missed");
      case UNKNOWN -> words.text("? unknown");
    };
  }

  private void invariants(JudgedRun run) {
    for (Invariant invariant : run.invariants()) {
      if (Boolean.FALSE.equals(invariant.held())) {
        line("");
        line(
            words.text(
                "\u2717 **{0}** broke {1} in {2}",
                text(invariant.name()),
                Formats.counted(invariant.violations(), "time", "times"),
                Formats.count(invariant.checked())));
        story(run, invariant);
      }
    }
  }

  private void story(JudgedRun run, Invariant invariant) {
    RunManifest manifest = run.manifest();
    long zero = manifest == null ? 0 : manifest.measuredFrom();
    for (Witness witness : invariant.witnesses()) {
      StoryText story = StoryText.of(witness, zero, invariant.violations() == 1);
      line("- *" + text(story.which()) + "*: " + text(story.what()));
      for (StoryText.Line act : story.lines()) {
        line("  - `" + text(act.when()) + "` " + text(act.who()) + " " + text(act.what()));
      }
    }
  }

  private void actions(JudgedRun run) {
    int number = 0;
    for (Diagnosis.Action action : run.diagnosis().actions()) {
      number++;
      if (number == 1) {
        line("");
        line(words.text("What would help most:"));
        line("");
      }
      line(number + ". **" + text(action.what()) + "** " + text(action.why()));
    }
  }

  private void requests(JudgedRun run) {
    List<RequestFigures> requests = run.requests();
    if (requests.isEmpty()) {
      return;
    }
    line("");
    line("<details><summary>" + words.text("Requests") + "</summary>");
    line("");
    line(heads("request", "count", "failed", "a second", "p50", "p95", "p99", "max"));
    line("|---|--:|--:|--:|--:|--:|--:|--:|");
    for (RequestFigures row : requests) {
      line(
          "| "
              + String.join(
                  " | ",
                  text(row.name()),
                  Formats.count(row.count()),
                  Formats.count(row.ko()),
                  Formats.number(row.throughputPerSecond()),
                  time(row, 50, row.p50Ms()),
                  time(row, 95, row.p95Ms()),
                  time(row, 99, row.p99Ms()),
                  row.ok() == 0 ? "\u2013" : Figure.millis(row.maxMs()).toString())
              + " |");
    }
    out.append(MarkdownTables.waits(run, this::text));
    line("");
    line("</details>");
  }

  private void scarce(JudgedRun run) {
    Demands demands = Demands.of(run);
    if (demands.none()) {
      return;
    }
    line("");
    line("<details><summary>" + words.text("What is scarce") + "</summary>");
    out.append(MarkdownGrid.of(ScarceText.uses(demands, MOST_SCARCE), words));
    out.append(MarkdownGrid.of(ScarceText.laws(demands), words));
    line("");
    line("</details>");
  }

  private String time(RequestFigures row, double percentile, double millis) {
    return row.supports(percentile) ? Figure.millis(millis).toString() : words.text("too few");
  }

  private void foot(JudgedRun run) {
    TrustText trust = TrustText.of(run.trust());
    line("");
    line(
        words.text(
            "Trust {0}: {1}.",
            Message.of(trust.level().toLowerCase(Locale.ROOT)), trust.sentence()));
    run.warnings().forEach(warning -> line("- " + text(warning)));
    if (run.manifest() != null) {
      line("");
      line(words.text("Run it again: {0}", Markup.code(run.manifest().command())));
    }
  }

  private String heads(String... templates) {
    return "| " + String.join(" | ", Stream.of(templates).map(words::text).toList()) + " |";
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  private String text(Object said) {
    return Markup.escaped(words.say(said));
  }
}
