package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.judge.calibration.Measurements;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.message.keep.Keepsake;
import dev.headroom.capacity.report.CalibrationHtmlReport;
import dev.headroom.capacity.report.CalibrationJson;
import dev.headroom.capacity.report.CalibrationMarkdown;
import dev.headroom.capacity.report.terminal.CalibrationTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a calibration, written anew after each level, so that nothing measured is lost.
 *
 * @param points the file that they went to
 */
record CalibrationReports(
    Console console,
    Set<ReportFormat> written,
    @Nullable ReportFormat printed,
    Path folder,
    Path points) {
  static final String NAME = "calibration.json";
  static final String MARKDOWN = "calibration.md";

  /** Those that are asked for, and always the one for programs. */
  void write(Calibration calibration) throws IOException {
    String json = CalibrationJson.of(calibration);
    Replaced.file(folder.resolve(NAME), Keepsake.in(json, Measurements.of(calibration)));
    Words words = console.result().words();
    if (written.contains(ReportFormat.HTML)) {
      String page = CalibrationHtmlReport.render(calibration, json, words);
      Replaced.file(folder.resolve(ReportFormat.HTML.file()), page);
    }
    if (written.contains(ReportFormat.MD)) {
      Replaced.file(folder.resolve(MARKDOWN), CalibrationMarkdown.render(calibration, words));
    }
  }

  void print(Calibration calibration, int exitCode) {
    console.out().print(text(calibration, exitCode));
    console.out().flush();
  }

  private String text(Calibration calibration, int exitCode) {
    if (printed == ReportFormat.JSON) {
      return CalibrationJson.of(calibration);
    }
    if (printed == ReportFormat.MD) {
      return CalibrationMarkdown.render(calibration, console.result().words());
    }
    String page = written.contains(ReportFormat.HTML) ? ReportFormat.HTML.file() : NAME;
    return CalibrationTable.render(
        calibration,
        console.result(),
        Reports.named(points),
        Reports.named(folder.resolve(page)),
        exitCode);
  }

  /** As the command that measured ends; it makes fewer measurements only where it is stopped. */
  static int exitCode(Calibration calibration) {
    return calibration.whole() ? calibration.verdict().exitCode() : ExitCode.INTERRUPTED;
  }
}
