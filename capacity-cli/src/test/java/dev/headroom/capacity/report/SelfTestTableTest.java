package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.selftest.Answer;
import dev.headroom.capacity.judge.selftest.SelfTest;
import dev.headroom.capacity.judge.selftest.Trial;
import dev.headroom.capacity.judge.selftest.Trial.Seeded;
import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Words;
import dev.headroom.capacity.report.terminal.SelfTestTable;
import dev.headroom.capacity.report.terminal.Terminal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfTestTableTest {
  private static final SelfTest TEST =
      new SelfTest(
          List.of(
              defect("no-seat-lock", "seat-one-holder", Answer.NOTICED, 14, null, "payment-once"),
              new Trial(
                  new Seeded("slow-endpoint", "one read is slow", true, "Looking, quickest"),
                  "buyers",
                  1,
                  Answer.NOTICED,
                  1,
                  List.of(),
                  Message.of("measured {0}, promised {1}", "704 ms", "< 500 ms"),
                  "02-slow-endpoint",
                  21.4),
              defect(
                  "permit-leak",
                  "permits-come-back",
                  Answer.BY_ANOTHER,
                  0,
                  null,
                  "permits-within-limit"),
              defect("lost-message", "admission-told", Answer.MISSED, 0, "slowest told 0.3 s"),
              defect("stale-cache", "free-seats-true", Answer.NOT_TOLD, 0, "no history")),
          List.of(
              new Trial(null, "rivals", 1, Answer.QUIET, 0, List.of(), null, "06-clean-rivals", 9),
              new Trial(
                  null,
                  "buyers",
                  2,
                  Answer.ALARMED,
                  0,
                  List.of("holds-end"),
                  Message.data("seat 4 was refused"),
                  "07-clean-buyers",
                  9)),
          8);

  @Test
  void the_terminal_shows_each_defect_then_the_clean_runs_in_80_columns() {
    String shown = SelfTestTable.render(TEST, Terminal.plain(), "results/x-self-test", 1);
    assertThat(shown.lines()).allMatch(line -> line.length() <= 80);
    Golden.holds("self-test.txt", shown);
  }

  @Test
  void markdown_and_json_tell_the_same() {
    Golden.holds("self-test.md", SelfTestMarkdown.render(TEST, Words.ENGLISH));
    Golden.holds("self-test.json", SelfTestJson.of(TEST));
  }

  @Test
  void without_utf_8_nothing_is_lost() {
    Terminal ascii = new Terminal(80, false, false);
    String shown = SelfTestTable.render(TEST, ascii, "results/x-self-test", 1);
    assertThat(shown.chars()).allMatch(character -> character < 128);
    assertThat(shown).contains(" + no-seat-lock", " x permit-leak", " ? stale-cache");
  }

  @Test
  void korean_speaks_korean() {
    Terminal korean = Terminal.plain().in(Words.of(Language.KO));
    assertThat(SelfTestTable.render(TEST, korean, "results/x-self-test", 1))
        .contains("결함", "오경보", "위반 14건");
  }

  private static Trial defect(
      String id, String check, Answer answer, long violations, String reason, String... others) {
    return new Trial(
        new Seeded(id, "what it does", false, check),
        "rivals",
        1,
        answer,
        violations,
        List.of(others),
        reason == null ? null : Message.data(reason),
        "01-" + id,
        20.05);
  }
}
