package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.message.keep.Keepsake;
import dev.headroom.capacity.report.SearchHtmlReport;
import dev.headroom.capacity.report.SearchJson;
import dev.headroom.capacity.report.SearchJunit;
import dev.headroom.capacity.report.SearchMarkdown;
import dev.headroom.capacity.report.terminal.SearchTable;
import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.Stop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The reports of a search, written anew after each trial, so that nothing found is lost. */
record SearchReports(Reports reports, Path folder) {
  static final String NAME = "search.json";

  /** Those that are asked for, and always the one for programs. */
  void write(SearchResult result) {
    try {
      String json = SearchJson.of(result);
      replace(NAME, Keepsake.in(json, result));
      if (reports.written().contains(ReportFormat.HTML)) {
        Words words = reports.console().result().words();
        replace(ReportFormat.HTML.file(), SearchHtmlReport.render(result, json, words));
      }
      if (reports.written().contains(ReportFormat.MD)) {
        replace(ReportFormat.MD.file(), markdown(result));
      }
      if (reports.written().contains(ReportFormat.JUNIT)) {
        replace(ReportFormat.JUNIT.file(), SearchJunit.render(result));
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Writes them, and prints what is asked for. */
  void publish(SearchResult result, int exitCode) {
    write(result);
    Console console = reports.console();
    console.out().print(printed(result, console, exitCode));
    console.out().flush();
  }

  private String printed(SearchResult result, Console console, int exitCode) {
    ReportFormat format = reports.printed();
    if (format == null) {
      return SearchTable.render(result, console.result(), Reports.named(folder), exitCode);
    }
    return switch (format) {
      case MD -> markdown(result);
      case JUNIT -> SearchJunit.render(result);
      case JSON, HTML -> SearchJson.of(result);
    };
  }

  private String markdown(SearchResult result) {
    return SearchMarkdown.render(result, reports.console().result().words());
  }

  private void replace(String name, String text) throws IOException {
    Replaced.file(folder.resolve(name), text);
  }

  /** As the command that searched ends. */
  static int exitCode(SearchResult result) {
    Limit limit = result.limit();
    return limit.stop() == Stop.INTERRUPTED
        ? ExitCode.INTERRUPTED
        : limit.answered() ? ExitCode.OK : ExitCode.NO_VERDICT;
  }
}
