package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.report.text.SearchText;
import java.util.List;

/** {@code junit.xml} of a search: one case, an error where there is no answer. */
public final class SearchJunit {
  private SearchJunit() {}

  /** The XML document. */
  public static String render(SearchResult result) {
    boolean answered = result.limit().answered();
    return JunitReport.document(
        result.scenario(),
        List.of(
            new JunitReport.Case(
                "search",
                "the highest load that keeps every promise",
                answered ? "" : "error",
                answered ? "" : SearchText.headline(result).toString())),
        result.limit().spent().toMillis() / 1_000.0);
  }
}
