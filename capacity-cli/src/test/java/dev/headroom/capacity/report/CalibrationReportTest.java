package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.calibration.CalibrationFixtures;
import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.terminal.CalibrationTable;
import dev.headroom.capacity.report.terminal.Terminal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalibrationReportTest {

  @Test
  void the_terminal_shows_levels_predictions_and_the_model_in_80_columns() {
    String shown = shown(Terminal.plain());
    assertThat(shown.lines()).allMatch(line -> line.length() <= 80);
    Golden.holds("calibration.txt", shown);
  }

  @Test
  void markdown_and_json_tell_the_same() {
    Golden.holds(
        "calibration.md", CalibrationMarkdown.render(CalibrationFixtures.whole(), Words.ENGLISH));
    Golden.holds("calibration.json", CalibrationJson.of(CalibrationFixtures.whole()));
  }

  @Test
  void without_utf_8_nothing_is_lost() {
    String shown = shown(new Terminal(80, false, false));
    assertThat(shown.chars()).allMatch(character -> character < 128);
    assertThat(shown).contains(" ? ", " + ");
  }

  @Test
  void korean_speaks_korean() {
    assertThat(shown(Terminal.plain().in(Words.of(Language.KO)))).contains("인스턴스", "예측");
  }

  @Test
  void no_answer_says_why() {
    String shown =
        CalibrationTable.render(
            CalibrationFixtures.stopped(), Terminal.plain(), "points.csv", "calibration.md", 3);
    assertThat(shown).contains("No answer, because 2 numbers of instances were measured");
  }

  private static String shown(Terminal terminal) {
    return CalibrationTable.render(
        CalibrationFixtures.whole(), terminal, "points.csv", "results/x/calibration.html", 0);
  }
}
