package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.judge.calibration.Measurements;
import dev.headroom.capacity.judge.critical.CriticalPoints;
import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.message.keep.Keepsake;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.report.CriticalJson;
import dev.headroom.capacity.report.CriticalMarkdown;
import dev.headroom.capacity.report.PlanJson;
import dev.headroom.capacity.report.PlanMarkdown;
import dev.headroom.capacity.report.terminal.CriticalTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports of searches, calibrations and plans, drawn again from what their commands kept. The runs
 * that such a folder holds are trials of one answer, and never judged as if they were one run.
 */
record Redraws(Reports reports) {
  private static final List<String> DOCUMENTS =
      List.of(SearchReports.NAME, CalibrationReports.NAME, PlanJson.NAME, CriticalCall.NAME);

  /** All that is drawn under other names than a run's reports. */
  static final List<String> FILES =
      Stream.concat(
              DOCUMENTS.stream(),
              Stream.of(CalibrationReports.MARKDOWN, CriticalCall.MARKDOWN, PlanMarkdown.NAME))
          .toList();

  /** The document at a path, or in the folder there; null where there is none of these. */
  static @Nullable Path document(Path given) {
    if (!Files.isDirectory(given)) {
      return DOCUMENTS.contains(String.valueOf(given.getFileName())) ? given : null;
    }
    return DOCUMENTS.stream()
        .map(given::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }

  /**
   * Draws it as its command would have, and ends as that did.
   *
   * @throws UsageException if what it was drawn from was not kept, or is broken
   */
  int publish(Path document, Path folder) throws IOException {
    Files.createDirectories(folder);
    return switch (String.valueOf(document.getFileName())) {
      case SearchReports.NAME -> search(kept(document, SearchResult.class), folder);
      case CalibrationReports.NAME -> calibration(kept(document, Measurements.class), folder);
      case CriticalCall.NAME -> critical(kept(document, CriticalPoints.class), folder);
      default -> plan(kept(document, Plan.class), folder);
    };
  }

  private static <R extends Record> R kept(Path document, Class<R> type) throws IOException {
    R kept;
    try {
      kept = Keepsake.read(document, type);
    } catch (IllegalArgumentException broken) {
      String why = String.valueOf(broken.getMessage()).lines().findFirst().orElse("?");
      throw new UsageException(
          document + " can't be read: " + why + ".", "Run the command that wrote it again.");
    }
    if (kept == null) {
      throw new UsageException(
          document + " says what was found, but not what its page was drawn from.",
          "Run the command that wrote it again, or report one of its runs.");
    }
    return kept;
  }

  private int search(SearchResult result, Path folder) {
    int exitCode = SearchReports.exitCode(result);
    new SearchReports(reports, folder).publish(result, exitCode);
    open(folder);
    return exitCode;
  }

  private int calibration(Measurements measured, Path folder) throws IOException {
    withoutJunit("a calibration");
    Calibration calibration = measured.fitted();
    CalibrationReports drawn =
        new CalibrationReports(
            reports.console(),
            reports.written(),
            reports.printed(),
            folder,
            folder.resolve(CalibrationReports.NAME));
    drawn.write(calibration);
    int exitCode = CalibrationReports.exitCode(calibration);
    drawn.print(calibration, exitCode);
    open(folder);
    return exitCode;
  }

  private int plan(Plan plan, Path folder) throws IOException {
    new PlanReports(reports).publish(plan, folder);
    return plan.standing().exitCode();
  }

  private int critical(CriticalPoints points, Path folder) throws IOException {
    withoutJunit("critical points");
    Console console = reports.console();
    Words words = console.result().words();
    String json = CriticalJson.of(points);
    Replaced.file(folder.resolve(CriticalCall.NAME), Keepsake.in(json, points));
    Path page = folder.resolve(CriticalCall.MARKDOWN);
    Replaced.file(page, CriticalMarkdown.render(points, words));
    int exitCode = points.verdict().exitCode();
    ReportFormat printed = reports.printed();
    String text =
        printed == ReportFormat.JSON
            ? json
            : printed == ReportFormat.MD
                ? CriticalMarkdown.render(points, words)
                : CriticalTable.render(points, console.result(), Reports.named(page), exitCode);
    console.out().print(text);
    console.out().flush();
    return exitCode;
  }

  private void withoutJunit(String what) {
    if (reports.printed() == ReportFormat.JUNIT) {
      throw new UsageException(
          "there is no JUnit report of " + what + ".", "Use --format html,json,md.");
    }
  }

  private void open(Path folder) {
    if (reports.open()) {
      Browser.open(folder.resolve(ReportFormat.HTML.file()), reports.console().err());
    }
  }
}
