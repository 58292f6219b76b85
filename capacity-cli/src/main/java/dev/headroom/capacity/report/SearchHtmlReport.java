package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.html.SearchPage;
import java.io.IOException;
import java.nio.file.Path;

/** {@code report.html} of a search for a limit. */
public final class SearchHtmlReport {
  private SearchHtmlReport() {}

  /**
   * Writes the page.
   *
   * @param json the contents of {@code search.json}, embedded for programs
   * @throws IOException if the file can't be written
   */
  public static void write(SearchResult result, String json, Words words, Path file)
      throws IOException {
    CapacityHtml.write(SearchPage.of(result, json), words, file);
  }

  /** The page as text. */
  public static String render(SearchResult result, String json, Words words) {
    return CapacityHtml.render(SearchPage.of(result, json), words);
  }
}
