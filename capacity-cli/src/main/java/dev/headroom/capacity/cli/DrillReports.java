package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.DrillHtmlReport;
import dev.headroom.capacity.report.DrillJunit;
import dev.headroom.capacity.report.DrillMarkdown;
import dev.headroom.capacity.report.DrillSummary;
import dev.headroom.capacity.report.terminal.DrillTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a judged drill's reports into its folder and prints the verdict, in the forms that {@link
 * Reports} were asked for.
 */
record DrillReports(Reports asked) {

  void publish(JudgedDrill drill, Path folder, int exitCode) throws IOException {
    String summary = write(drill, folder);
    ReportFormat shown =
        asked.written().contains(ReportFormat.HTML) ? ReportFormat.HTML : ReportFormat.JSON;
    Path report = folder.resolve(shown.file());
    Console console = asked.console();
    ReportFormat printed = asked.printed();
    console
        .out()
        .print(
            printed != null
                ? text(printed, drill, summary)
                : DrillTerminal.render(drill, console.result(), Reports.named(report), exitCode));
    console.out().flush();
    if (asked.open()) {
      Browser.open(report, console.err());
    }
  }

  /** Writes the reports and prints nothing; returns the summary for programs. */
  String write(JudgedDrill drill, Path folder) throws IOException {
    Files.createDirectories(folder);
    String summary = DrillSummary.of(drill);
    Words words = asked.console().result().words();
    for (ReportFormat format : asked.written()) {
      Path file = folder.resolve(format.file());
      if (format == ReportFormat.HTML) {
        DrillHtmlReport.write(drill, summary, words, file);
      } else {
        Files.write(file, text(format, drill, summary).getBytes(StandardCharsets.UTF_8));
      }
    }
    return summary;
  }

  private String text(ReportFormat format, JudgedDrill drill, String summary) {
    return switch (format) {
      case JSON -> summary;
      case MD -> DrillMarkdown.render(drill, asked.console().result().words());
      case JUNIT -> DrillJunit.render(drill);
      case HTML -> throw new IllegalStateException("a page is written, not held");
    };
  }
}
