package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Words;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchPageTest {

  static List<SearchResult> results() {
    return List.of(
        SearchResults.found(),
        SearchResults.lowestFails(),
        SearchResults.generatorGaveOut(),
        SearchResults.interruptedAtOnce());
  }

  private static String page(SearchResult result) {
    return SearchHtmlReport.render(result, "{}", Words.ENGLISH);
  }

  @Test
  void a_search_looks_as_it_did() {
    Golden.holds("search.html", page(SearchResults.found()));
  }

  @Test
  void says_the_limit_its_interval_and_what_breaks_first() {
    assertThat(page(SearchResults.found()))
        .contains(
            "LIMIT FOUND</span>",
            "148/s (143 to 153/s)",
            "Entering, p95",
            "every entry waits for one of 20 database connections");
  }

  @Test
  void shows_every_trial_by_shape_and_not_by_colour_alone() {
    String page = page(SearchResults.found());
    assertThat(count(page, "class=\"shot pass")).isEqualTo(4);
    assertThat(count(page, "class=\"shot fail")).isEqualTo(3);
    assertThat(count(page, "class=\"shot unknown")).isEqualTo(1);
    assertThat(page).contains("4 met all objectives, 3 missed one");
  }

  @Test
  void claims_no_limit_where_there_is_none() {
    assertThat(page(SearchResults.lowestFails()))
        .contains("NO ANSWER</span>")
        .doesNotContain("class=\"stem\"", "kept up to");
    assertThat(page(SearchResults.generatorGaveOut()))
        .contains("generator could not offer 140/s", "&lt;b&gt;\ufffd");
    assertThat(page(SearchResults.interruptedAtOnce())).contains("PARTIAL</span>");
  }

  @Test
  void every_drawing_says_its_finding_and_none_holds_a_number_that_is_none() {
    results().forEach(result -> PlanPageTest.assertDrawn(page(result)));
  }

  @Test
  void is_said_in_korean() {
    String page = SearchHtmlReport.render(SearchResults.found(), "{}", Words.of(Language.KO));
    assertThat(page).contains("한계 찾음").doesNotContain("Every trial", "LIMIT");
  }

  private static long count(String page, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(page).results().count();
  }
}
