package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.judge.calibration.CalibrationFixtures;
import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalibrationPageTest {

  private static String page(Calibration calibration) {
    return CalibrationHtmlReport.render(calibration, "{}", Words.ENGLISH);
  }

  @Test
  void tells_what_was_measured_from_what_was_predicted() {
    String page = page(CalibrationFixtures.whole());
    assertThat(page)
        .contains(
            "CALIBRATED</span>", "class=\"line guessed\"", "class=\"hollow\"", "held out and");
    PlanPageTest.assertDrawn(page);
  }

  @Test
  void draws_no_line_that_the_points_do_not_carry() {
    String page = page(CalibrationFixtures.stopped());
    assertThat(page)
        .contains("NO ANSWER</span>", "No line: these points do not carry one.")
        .doesNotContain("class=\"line\"", "class=\"area\"", "class=\"border\"");
    PlanPageTest.assertDrawn(page);
  }

  @Test
  void is_said_in_korean() {
    String page =
        CalibrationHtmlReport.render(CalibrationFixtures.whole(), "{}", Words.of(Language.KO));
    assertThat(page).contains("보정 완료").doesNotContain("The levels", "Predicted, then");
  }
}
