package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.html.CalibrationPage;
import java.io.IOException;
import java.nio.file.Path;

/** {@code report.html} of a calibration. */
public final class CalibrationHtmlReport {
  private CalibrationHtmlReport() {}

  /**
   * Writes the page.
   *
   * @param json the contents of {@code calibration.json}, embedded for programs
   * @throws IOException if the file can't be written
   */
  public static void write(Calibration calibration, String json, Words words, Path file)
      throws IOException {
    CapacityHtml.write(CalibrationPage.of(calibration, json), words, file);
  }

  /** The page as text. */
  public static String render(Calibration calibration, String json, Words words) {
    return CapacityHtml.render(CalibrationPage.of(calibration, json), words);
  }
}
