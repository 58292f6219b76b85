package dev.headroom.capacity.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TerminalTest {

  @Test
  void colour_needs_a_terminal_that_did_not_refuse_it() {
    Map<String, String> xterm = Map.of("TERM", "xterm");
    assertThat(Terminal.of(xterm, true).colour()).isTrue();
    assertThat(Terminal.of(xterm, false).colour()).isFalse();
    assertThat(Terminal.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), true).colour()).isFalse();
    assertThat(Terminal.of(Map.of("TERM", "dumb"), true).colour()).isFalse();
  }

  @Test
  void the_first_locale_variable_that_is_set_decides() {
    assertThat(Terminal.of(Map.of("LANG", "en_US.UTF-8"), false).unicode()).isTrue();
    assertThat(Terminal.of(Map.of("LC_ALL", "C", "LANG", "en_US.UTF-8"), false).unicode())
        .isFalse();
    assertThat(Terminal.of(Map.of(), false).unicode()).isFalse();
  }

  @Test
  void fewer_than_80_columns_are_taken_for_80() {
    assertThat(Terminal.of(Map.of("COLUMNS", "40"), true).width()).isEqualTo(80);
    assertThat(Terminal.of(Map.of("COLUMNS", "132"), true).width()).isEqualTo(132);
    assertThat(Terminal.of(Map.of("COLUMNS", "wide"), true).width()).isEqualTo(80);
  }

  @Test
  void a_hangul_syllable_takes_two_columns() {
    assertThat(Columns.width("대기열 p95")).isEqualTo(10);
    assertThat(Columns.left("대기열", 5)).isEqualTo("대기\u2026");
  }
}
