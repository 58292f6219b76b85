package dev.headroom.capacity.report;

import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.report.html.PlanPage;
import java.io.IOException;
import java.nio.file.Path;

/** {@code report.html} of a plan. */
public final class PlanHtmlReport {
  private PlanHtmlReport() {}

  /**
   * Writes the page.
   *
   * @param json the contents of {@code plan.json}, embedded for programs
   * @throws IOException if the file can't be written
   */
  public static void write(Plan plan, String json, Words words, Path file) throws IOException {
    CapacityHtml.write(PlanPage.of(plan, json), words, file);
  }

  /** The page as text. */
  public static String render(Plan plan, String json, Words words) {
    return CapacityHtml.render(PlanPage.of(plan, json), words);
  }
}
