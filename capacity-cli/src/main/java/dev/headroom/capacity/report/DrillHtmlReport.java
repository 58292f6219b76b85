package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.html.Page;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;

/** {@code report.html} of a drill: the incident report first, then the report of its load. */
public final class DrillHtmlReport {
  private DrillHtmlReport() {}

  /**
   * Writes the page.
   *
   * @param summaryJson the contents of {@code summary.json}, embedded for programs
   * @throws IOException if the file can't be written
   */
  public static void write(JudgedDrill drill, String summaryJson, Words words, Path file)
      throws IOException {
    try (Writer writer = HtmlReport.writer(file)) {
      HtmlReport.write(Page.of(drill, summaryJson), words, writer);
    }
  }

  /** The page as text. */
  public static String render(JudgedDrill drill, String summaryJson, Words words) {
    StringWriter text = new StringWriter();
    HtmlReport.write(Page.of(drill, summaryJson), words, text);
    return text.toString();
  }
}
