package dev.headroom.capacity.report;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.text.Figure;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Headline;
import dev.headroom.capacity.report.text.Lede;
import dev.headroom.capacity.report.text.Names;
import dev.headroom.capacity.report.text.ObjectiveText;
import dev.headroom.capacity.report.text.ObjectiveText.State;
import dev.headroom.capacity.report.text.TrustText;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import java.util.Locale;

/** {@code report.md}: the verdict and the tables, short enough for a comment on a pull request. */
public final class MarkdownReport {
  private final StringBuilder out = new StringBuilder();

  private MarkdownReport() {}

  /** GitHub-flavoured Markdown; names that others chose can't become markup in it. */
  public static String render(JudgedRun run) {
    MarkdownReport report = new MarkdownReport();
    report.head(run);
    report.objectives(run);
    report.out.append(MarkdownTables.steps(run, MarkdownReport::text));
    report.invariants(run.invariants());
    report.actions(run);
    report.requests(run);
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
    line(text(Lede.results(run) + " " + Lede.volume(run)));
    for (String notice : Lede.notices(run)) {
      line("");
      line("> " + text(notice));
    }
  }

  private void objectives(JudgedRun run) {
    if (run.objectives().isEmpty()) {
      return;
    }
    line("");
    line("| | objective | measured | target | error budget |");
    line("|---|---|--:|---|--:|");
    for (ObjectiveText row : ObjectiveText.of(run.objectives())) {
      String name = text(row.name()) + (row.note() == null ? "" : "<br>" + text(row.note()));
      boolean missed = row.state() == State.MISSED;
      String measured = missed ? "**" + row.measured() + "**" : row.measured().toString();
      String target = text(row.targetText());
      line(
          "| "
              + String.join(" | ", mark(row.state()), name, measured, target, row.budget())
              + " |");
    }
  }

  private static String mark(State state) {
    return switch (state) {
      case MET -> "\u2713 met";
      case MISSED -> "\u2717 missed";
      case UNKNOWN -> "? unknown";
    };
  }

  private void invariants(List<Invariant> invariants) {
    for (Invariant invariant : invariants) {
      if (Boolean.FALSE.equals(invariant.held())) {
        line("");
        line(
            "\u2717 **"
                + text(invariant.name().toString())
                + "** broke "
                + Formats.counted(invariant.violations(), "time", "times")
                + " in "
                + Formats.count(invariant.checked()));
        invariant.witnesses().forEach(witness -> line("- " + text(witness.toString())));
      }
    }
  }

  private void actions(JudgedRun run) {
    int number = 0;
    for (Diagnosis.Action action : run.diagnosis().actions()) {
      number++;
      if (number == 1) {
        line("");
        line("What would help most:");
        line("");
      }
      line(
          number + ". **" + text(action.what().toString()) + "** " + text(action.why().toString()));
    }
  }

  private void requests(JudgedRun run) {
    List<RequestFigures> requests = run.requests();
    if (requests.isEmpty()) {
      return;
    }
    line("");
    line("<details><summary>Requests</summary>");
    line("");
    line("| request | count | failed | a second | p50 | p95 | p99 | max |");
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
    out.append(MarkdownTables.waits(run, MarkdownReport::text));
    line("");
    line("</details>");
  }

  private static String time(RequestFigures row, double percentile, double millis) {
    return row.supports(percentile) ? Figure.millis(millis).toString() : "too few";
  }

  private void foot(JudgedRun run) {
    TrustText trust = TrustText.of(run.trust());
    line("");
    line("Trust " + trust.level().toLowerCase(Locale.ROOT) + ": " + trust.sentence() + ".");
    run.warnings().forEach(warning -> line("- " + text(warning.toString())));
    if (run.manifest() != null) {
      line("");
      line("Run it again: " + code(run.manifest().command()));
    }
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  /** Whatever Markdown, HTML or a mention could take for its own, escaped. */
  private static String text(String text) {
    return Names.sentence(text)
        .replaceAll("([\\\\`*_{}\\[\\]#|~])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;");
  }

  private static String code(String code) {
    String plain = Names.sentence(code);
    return plain.contains("`") ? "`` " + plain + " ``" : "`" + plain + "`";
  }
}
