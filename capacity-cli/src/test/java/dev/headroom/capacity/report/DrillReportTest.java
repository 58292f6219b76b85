package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.terminal.DrillTerminal;
import dev.headroom.capacity.report.terminal.Terminal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrillReportTest {
  private static final String PAGE = "results/redis-down/report.html";

  static List<JudgedDrill> drills() {
    return List.of(
        JudgedDrills.redisThatWasCutOffFor45s(),
        JudgedDrills.redisThatWasMissedByNobody(),
        JudgedDrills.faultWithoutAnEffect(),
        JudgedDrills.redisThatWasNeverPutBack(),
        JudgedDrills.neverSteady());
  }

  @Test
  void a_failed_drill_looks_as_it_did() {
    JudgedDrill drill = JudgedDrills.redisThatWasCutOffFor45s();
    Words korean = Words.of(Language.KO);
    Golden.holds("drill-80.txt", printed(drill, new Terminal(80, false, true)));
    Golden.holds("drill-120.txt", printed(drill, new Terminal(120, false, true)));
    Golden.holds("drill-ascii.txt", printed(drill, new Terminal(80, false, false)));
    Golden.holds("drill-80-ko.txt", printed(drill, new Terminal(80, false, true, korean)));
    Golden.holds("drill.md", DrillMarkdown.render(drill, Words.ENGLISH));
    Golden.holds("drill-ko.md", DrillMarkdown.render(drill, korean));
    Golden.holds("drill-junit.xml", DrillJunit.render(drill));
  }

  @Test
  void no_line_is_wider_than_the_terminal() {
    for (JudgedDrill drill : drills()) {
      for (int width : new int[] {80, 120}) {
        for (Words words : List.of(Words.ENGLISH, Words.of(Language.KO))) {
          assertThat(printed(drill, new Terminal(width, false, true, words)).lines())
              .allSatisfy(
                  line ->
                      assertThat(KoreanReportTest.columns(line))
                          .as(line)
                          .isLessThanOrEqualTo(width));
        }
      }
    }
  }

  @Test
  void nothing_that_is_shown_lacks_korean_words() {
    Set<String> missing = new TreeSet<>();
    Words korean = Words.of(Language.KO, missing::add);
    for (JudgedDrill drill : drills()) {
      DrillMarkdown.render(drill, korean);
      printed(drill, new Terminal(80, false, true, korean));
      printed(drill, new Terminal(120, false, true, korean));
    }
    missing.removeAll(KoreanReportTest.MADE_UP);
    assertThat(missing).isEmpty();
  }

  @Test
  void a_drill_without_a_verdict_is_an_error_for_ci() {
    assertThat(DrillJunit.render(JudgedDrills.faultWithoutAnEffect()))
        .contains("errors=\"1\"")
        .contains("<skipped message=\"; nothing to tell\"");
  }

  @Test
  void the_verdict_for_programs_is_the_drills_and_not_its_loads() {
    String summary = DrillSummary.of(JudgedDrills.redisThatWasMissedByNobody());
    assertThat(summary)
        .contains("\"verdict\" : \"PASS\"")
        .contains("\"ending\" : \"COMPLETED\"", "\"recoverySeconds\" : 4.2");
  }

  @Test
  void names_that_others_chose_stay_text() {
    JudgedDrill drill = JudgedDrills.neverSteady();
    assertThat(DrillMarkdown.render(drill, Words.ENGLISH)).contains("mine &lt;b&gt;");
    assertThat(printed(drill, Terminal.plain())).doesNotContain("\u202e");
  }

  private static String printed(JudgedDrill drill, Terminal terminal) {
    return DrillTerminal.render(drill, terminal, PAGE, drill.verdict().exitCode());
  }
}
