package dev.headroom.capacity.cli;

import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.message.keep.Keepsake;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.report.PlanHtmlReport;
import dev.headroom.capacity.report.PlanJson;
import dev.headroom.capacity.report.PlanJunit;
import dev.headroom.capacity.report.PlanMarkdown;
import dev.headroom.capacity.report.terminal.PlanTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a plan's reports and prints it, in the forms that {@link Reports} were asked for. */
record PlanReports(Reports asked) {

  void publish(Plan plan, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (ReportFormat format : asked.written()) {
      Path file = folder.resolve(file(format));
      if (format == ReportFormat.HTML) {
        Words words = asked.console().result().words();
        PlanHtmlReport.write(plan, PlanJson.of(plan), words, file);
      } else {
        String text = text(format, plan);
        Files.writeString(file, format == ReportFormat.JSON ? Keepsake.in(text, plan) : text);
      }
    }
    ReportFormat shown =
        asked.written().contains(ReportFormat.HTML) ? ReportFormat.HTML : ReportFormat.JSON;
    Console console = asked.console();
    ReportFormat printed = asked.printed();
    console
        .out()
        .print(
            printed != null
                ? text(printed, plan)
                : PlanTerminal.render(
                    plan, console.result(), Reports.named(folder.resolve(file(shown)))));
    console.out().flush();
    if (asked.open()) {
      Browser.open(folder.resolve(file(shown)), console.err());
    }
  }

  private static String file(ReportFormat format) {
    return switch (format) {
      case JSON -> PlanJson.NAME;
      case MD -> PlanMarkdown.NAME;
      default -> format.file();
    };
  }

  private String text(ReportFormat format, Plan plan) {
    Words words = asked.console().result().words();
    return switch (format) {
      case JSON -> PlanJson.of(plan);
      case MD -> PlanMarkdown.render(plan, words);
      case JUNIT -> PlanJunit.render(plan);
      case HTML -> throw new IllegalStateException("a page is written, not held");
    };
  }
}
