package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.plan.PlanFixtures;
import dev.headroom.capacity.report.terminal.PlanTerminal;
import dev.headroom.capacity.report.terminal.Terminal;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanReportTest {

  @Test
  void terminal_and_markdown_are_held_by_files() {
    Golden.holds(
        "plan.txt",
        PlanTerminal.render(PlanFixtures.sevenInstances(), Terminal.plain(), "plan/report.html"));
    Golden.holds("plan.md", PlanMarkdown.render(PlanFixtures.sevenInstances(), Words.ENGLISH));
    Golden.holds(
        "plan-refused.txt",
        PlanTerminal.render(PlanFixtures.refused(), Terminal.plain(), "plan/report.html"));
  }

  @Test
  void no_line_is_longer_than_eighty_columns() {
    String shown =
        PlanTerminal.render(PlanFixtures.sevenInstances(), Terminal.plain(), "plan/report.html");

    assertThat(shown.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(81));
  }

  @Test
  void korean_has_words_of_its_own() {
    TreeSet<String> missing = new TreeSet<>();

    PlanMarkdown.render(PlanFixtures.refused(), Words.of(Language.KO, missing::add));

    assertThat(missing).isSubsetOf(FIXTURES_OWN);
  }

  private static final TreeSet<String> FIXTURES_OWN =
      new TreeSet<>(
          java.util.List.of(
              "only {0} sizes were measured",
              "two sizes were measured",
              "{0} people within {1}, {2} requests each in that time: {3}.",
              "{0} instances as measured",
              "Two sizes can\u2019t tell even growth from growth that ends: {0} instances lie {1}"
                  + " times beyond the largest measured."));

  @Test
  void json_has_null_for_what_is_not_known_and_never_zero() {
    JsonNode refused = new JsonMapper().readTree(PlanJson.of(PlanFixtures.refused()));
    JsonNode plan = new JsonMapper().readTree(PlanJson.of(PlanFixtures.sevenInstances()));

    assertThat(refused.path("verdict").asString()).isEqualTo("NONE");
    assertThat(refused.path("chosen").isNull()).isTrue();
    assertThat(refused.path("sizes").path(0).path("value").isNull()).isTrue();
    assertThat(plan.path("schemaVersion").asInt()).isEqualTo(1);
    assertThat(plan.path("bill").path("total").asInt()).isEqualTo(1_044);
    assertThat(plan.path("chosen").path("instances").asInt()).isEqualTo(7);
    assertThat(plan.path("roadMap")).hasSize(5);
  }

  @Test
  void junit_has_an_error_where_there_is_no_plan() {
    assertThat(PlanJunit.render(PlanFixtures.refused())).contains("<error");
    assertThat(PlanJunit.render(PlanFixtures.sevenInstances()))
        .doesNotContain("<error")
        .contains("<skipped");
  }
}
