package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Words;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrillPageTest {

  private static String page(JudgedDrill drill) {
    return DrillHtmlReport.render(drill, "{}", Words.ENGLISH);
  }

  @Test
  void a_failed_drill_looks_as_it_did() {
    Golden.holds("drill.html", page(JudgedDrills.redisThatWasCutOffFor45s()));
  }

  @Test
  void nothing_that_is_shown_lacks_korean_words() {
    Set<String> missing = new TreeSet<>();
    Words korean = Words.of(Language.KO, missing::add);
    DrillReportTest.drills().forEach(drill -> DrillHtmlReport.render(drill, "{}", korean));
    missing.removeAll(KoreanReportTest.MADE_UP);
    assertThat(missing).isEmpty();
  }

  @Test
  void every_drawing_says_its_finding_and_none_holds_a_number_that_is_none() {
    for (JudgedDrill drill : DrillReportTest.drills()) {
      String page = page(drill);
      assertThat(Pattern.compile("<svg [^>]*>").matcher(page).results().map(MatchResult::group))
          .allMatch(
              svg -> svg.contains("role=\"img\"") && svg.matches("(?s).*aria-label=\"[^\"]+\".*"));
      assertThat(page).doesNotContain("NaN", "Infinity", "null");
    }
  }

  @Test
  void the_fault_runs_through_every_lane() {
    String page = page(JudgedDrills.redisThatWasCutOffFor45s());
    String first = page.substring(0, page.indexOf("</article>"));
    long lanes = Pattern.compile("<div class=\"plot\"").matcher(first).results().count();
    assertThat(lanes).isGreaterThan(5);
    assertThat(Pattern.compile("class=\"fault\"").matcher(first).results().count())
        .isEqualTo(lanes);
  }

  @Test
  void a_drill_in_which_nothing_was_done_has_no_band_and_says_why() {
    assertThat(page(JudgedDrills.neverSteady()))
        .contains("No verdict: it was not steady before.", "Nobody was hit", "mine &lt;b&gt;")
        .doesNotContain("class=\"fault\"", "\u202e", "Checklist</h2>");
  }

  @Test
  void no_words_stand_beyond_their_lane() {
    String page = page(JudgedDrills.redisThatWasCutOffFor45s());
    assertThat(Pattern.compile("left:([-0-9.]+)%").matcher(page).results())
        .allMatch(
            at -> Double.parseDouble(at.group(1)) >= 0 && Double.parseDouble(at.group(1)) <= 100);
  }
}
