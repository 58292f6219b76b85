package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.HtmlReport;
import dev.headroom.capacity.report.JunitReport;
import dev.headroom.capacity.report.MarkdownReport;
import dev.headroom.capacity.report.SummaryJson;
import dev.headroom.capacity.report.terminal.TerminalReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a judged run's reports into its folder and prints the verdict. */
record Reports(Console console, boolean json, boolean open) {
  private static final String PAGE = "report.html";

  void publish(JudgedRun judged, Path folder, int exitCode) throws IOException {
    String summary = SummaryJson.of(judged);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(SummaryJson.NAME), summary);
    Files.writeString(folder.resolve("report.md"), MarkdownReport.render(judged));
    Files.writeString(folder.resolve("junit.xml"), JunitReport.render(judged));
    Path page = folder.resolve(PAGE);
    HtmlReport.write(judged, summary, page);
    console
        .out()
        .print(
            json
                ? summary
                : TerminalReport.render(judged, console.result(), shown(page), exitCode));
    console.out().flush();
    if (open) {
      Browser.open(page, console.err());
    }
  }

  /** Relative to where the user stands, where it lies below. */
  private static String shown(Path page) {
    Path here = Path.of("").toAbsolutePath();
    Path there = page.toAbsolutePath();
    return (there.startsWith(here) ? here.relativize(there) : there).toString();
  }
}
