package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.terminal.SearchTable;
import dev.headroom.capacity.report.terminal.Terminal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTableTest {
  @Test
  void the_terminal_shows_the_limit_and_each_trial_by_its_load_in_80_columns() {
    String shown =
        SearchTable.render(SearchResults.found(), Terminal.plain(), "results/x-search", 0);

    assertThat(shown.lines()).allMatch(line -> line.length() <= 80);
    assertThat(shown).startsWith(" LIMIT ").contains("148/s (143 to 153/s)").contains("exit 0");
    Golden.holds("search.txt", shown);
  }

  @Test
  void without_an_answer_it_says_so_and_what_to_do() {
    String shown =
        SearchTable.render(SearchResults.lowestFails(), Terminal.plain(), "results/x-search", 3);

    assertThat(shown).startsWith(" NO ANSWER ").contains("--min").contains("exit 3");
  }

  @Test
  void the_json_has_a_limit_only_where_there_is_an_answer() {
    JsonNode found = new JsonMapper().readTree(SearchJson.of(SearchResults.found()));
    JsonNode none = new JsonMapper().readTree(SearchJson.of(SearchResults.lowestFails()));

    assertThat(found.get("limit").asDouble()).isEqualTo(148);
    assertThat(found.get("verdict").asString()).isEqualTo("PASS");
    assertThat(found.get("trials")).hasSize(8);
    assertThat(found.get("throughputPerSecond").asDouble()).isEqualTo(444.3);
    assertThat(none.get("limit").isNull()).isTrue();
    assertThat(none.get("throughputPerSecond").isNull()).isTrue();
    assertThat(none.get("verdict").asString()).isEqualTo("INCONCLUSIVE");
  }

  @Test
  void the_markdown_escapes_what_comes_from_outside_and_junit_has_one_case() {
    String hostile = SearchMarkdown.render(SearchResults.generatorGaveOut(), Words.ENGLISH);

    assertThat(hostile).doesNotContain("<b>");
    Golden.holds("search.md", SearchMarkdown.render(SearchResults.found(), Words.ENGLISH));
    assertThat(SearchJunit.render(SearchResults.found())).contains("failures=\"0\"");
    assertThat(SearchJunit.render(SearchResults.generatorGaveOut())).contains("<error");
  }
}
