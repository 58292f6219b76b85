package dev.headroom.capacity.judge.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.slo.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfTestTest {

  @Test
  void every_defect_noticed_and_no_alarm_without_one_passes() {
    assertThat(verdict(2, Answer.NOTICED, Answer.QUIET)).isEqualTo(Verdict.PASS);
  }

  @Test
  void one_that_was_missed_or_a_false_alarm_fails_whatever_else_was_not_told() {
    for (Answer wrong : List.of(Answer.MISSED, Answer.BY_ANOTHER, Answer.ALARMED)) {
      assertThat(verdict(3, Answer.NOTICED, wrong, Answer.NOT_TOLD)).isEqualTo(Verdict.FAIL);
    }
  }

  @Test
  void a_run_that_told_nothing_or_was_not_made_leaves_it_open() {
    assertThat(verdict(2, Answer.NOTICED, Answer.NOT_TOLD)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(3, Answer.NOTICED, Answer.QUIET)).isEqualTo(Verdict.INCONCLUSIVE);
  }

  private static Verdict verdict(int planned, Answer... answers) {
    List<Trial> trials =
        Stream.of(answers)
            .map(answer -> new Trial(null, "rivals", 1, answer, 0, List.of(), null, "", 1))
            .toList();
    return new SelfTest(trials, List.of(), planned).verdict();
  }
}
