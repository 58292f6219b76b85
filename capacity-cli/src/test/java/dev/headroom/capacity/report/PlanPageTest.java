package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.PlanFixtures;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanPageTest {

  static List<Plan> plans() {
    return List.of(PlanFixtures.sevenInstances(), PlanFixtures.refused());
  }

  private static String page(Plan plan) {
    return PlanHtmlReport.render(plan, "{}", Words.ENGLISH);
  }

  @Test
  void a_plan_looks_as_it_did() {
    Golden.holds("plan.html", page(PlanFixtures.sevenInstances()));
    Golden.holds("plan-refused.html", page(PlanFixtures.refused()));
  }

  @Test
  void says_what_it_takes_and_costs_and_how_far_that_was_measured() {
    assertThat(page(PlanFixtures.sevenInstances()))
        .contains(
            "<h1>7 app instances carry 50,000 people, one of them as a spare, for 1,044 USD a"
                + " month; but first: enter without a database connection.</h1>",
            "PLAN STANDS</span>",
            "1.75 times beyond the largest measured",
            "extrapolated, to 1.75 times");
  }

  @Test
  void a_refusal_names_no_number_of_instances_and_says_what_to_measure() {
    assertThat(page(PlanFixtures.refused()))
        .contains("NO PLAN</span>", "<h1>No plan for 50,000 people: ", "Measure 4 instances")
        .doesNotContain("class=\"pick\"", "Road map", "The plan and its cost");
  }

  @Test
  void every_drawing_says_its_finding_and_none_holds_a_number_that_is_none() {
    for (Plan plan : plans()) {
      assertDrawn(page(plan));
    }
  }

  /** What every page about capacity has to hold. */
  static void assertDrawn(String page) {
    String body = page.substring(page.indexOf("<body>"));
    assertThat(Pattern.compile("<svg [^>]*>").matcher(body).results().map(MatchResult::group))
        .allMatch(
            svg -> svg.contains("role=\"img\"") && svg.matches("(?s).*aria-label=\"[^\"]+\".*"));
    assertThat(body).doesNotContain("NaN", "Infinity", "null", "{0}");
    assertThat(Pattern.compile("(?:left|top):([-0-9.]+)%").matcher(body).results())
        .allMatch(
            at -> Double.parseDouble(at.group(1)) >= 0 && Double.parseDouble(at.group(1)) <= 101);
  }

  @Test
  void is_said_in_korean_without_a_word_of_the_page_in_english() {
    String page = PlanHtmlReport.render(PlanFixtures.sevenInstances(), "{}", Words.of(Language.KO));
    assertThat(page)
        .contains("lang=\"ko\"", "계획 성립", "앱 인스턴스 7대(예비 1대 포함)로, 월 1,044 USD에 50,000명을 감당합니다")
        .doesNotContain("Road map", "The plan and its cost", "How throughput grows");
  }
}
