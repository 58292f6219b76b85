package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.HtmlReport;
import dev.headroom.capacity.report.SummaryJson;
import dev.headroom.capacity.report.terminal.TerminalReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a judged run's reports into its folder and prints the verdict.
 *
 * @param printed what standard output gets; null for the verdict as people read it
 */
record Reports(
    Console console, Set<ReportFormat> written, @Nullable ReportFormat printed, boolean open) {

  void publish(JudgedRun judged, Path folder, int exitCode) throws IOException {
    String summary = write(judged, folder);
    ReportFormat shown =
        written.contains(ReportFormat.HTML) ? ReportFormat.HTML : ReportFormat.JSON;
    Path report = folder.resolve(shown.file());
    console
        .out()
        .print(
            printed != null
                ? printed.render(judged, summary, console.result().words())
                : TerminalReport.render(judged, console.result(), named(report), exitCode));
    console.out().flush();
    if (open) {
      Browser.open(report, console.err());
    }
  }

  /** Writes the reports and prints nothing; returns the summary for programs. */
  String write(JudgedRun judged, Path folder) throws IOException {
    String summary = SummaryJson.of(judged);
    Files.createDirectories(folder);
    for (ReportFormat format : written) {
      Path file = folder.resolve(format.file());
      if (format == ReportFormat.HTML) {
        HtmlReport.write(judged, summary, console.result().words(), file);
      } else {
        String text = format.render(judged, summary, console.result().words());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return summary;
  }

  /** Relative to where the user stands, where it lies below. */
  static String named(Path page) {
    Path here = Path.of("").toAbsolutePath();
    Path there = page.toAbsolutePath();
    return (there.startsWith(here) ? here.relativize(there) : there).toString();
  }
}
