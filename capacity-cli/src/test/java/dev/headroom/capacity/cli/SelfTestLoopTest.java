package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.selftest.Answer;
import dev.headroom.capacity.judge.selftest.SelfTest;
import dev.headroom.capacity.judge.selftest.Trial;
import dev.headroom.capacity.scenario.DefectCatalogue;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SelfTestLoopTest {
  private static final SelfTestPlan PLAN =
      SelfTestPlan.of(
          DefectCatalogue.bundled().named(List.of("no-seat-lock", "lock-released-early")), 1, 1);
  private final List<String> made = new ArrayList<>();
  private final List<Integer> told = new ArrayList<>();

  @Test
  void each_run_is_made_once_and_told_with_those_before_it() throws Exception {
    SelfTest test = loop(Answer.NOTICED, 99);
    assertThat(made)
        .containsExactly("01-clean-rivals", "02-no-seat-lock", "03-lock-released-early");
    assertThat(told).containsExactly(1, 2, 3);
    assertThat(test.whole()).isTrue();
  }

  @Test
  void whoever_stops_it_keeps_the_runs_that_had_come_to_their_end() throws Exception {
    SelfTest test = loop(Answer.NOTICED, 2);
    assertThat(made).containsExactly("01-clean-rivals", "02-no-seat-lock");
    assertThat(told).containsExactly(1);
    assertThat(test.clean()).hasSize(1);
    assertThat(test.defects()).isEmpty();
    assertThat(test.whole()).isFalse();
    assertThat(test.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void stopped_before_the_first_run_it_makes_none() throws Exception {
    assertThat(loop(Answer.NOTICED, 0).made()).isZero();
    assertThat(made).isEmpty();
  }

  @Test
  void a_run_that_told_nothing_is_made_once_more() throws Exception {
    SelfTest test = loop(Answer.NOT_TOLD, 99);
    assertThat(made).startsWith("01-clean-rivals", "01-clean-rivals-again").hasSize(6);
    assertThat(test.made()).isEqualTo(3);
  }

  @Test
  void a_run_that_was_stopped_is_not_made_once_more() throws Exception {
    loop(Answer.NOT_TOLD, 1);
    assertThat(made).containsExactly("01-clean-rivals");
  }

  /** Stopped while this one is under way. */
  private SelfTest loop(Answer answer, int stoppedIn) throws Exception {
    return new SelfTestLoop(
            PLAN,
            (item, folder) -> {
              made.add(folder);
              return new Trial(null, item.load(), 1, answer, 0, List.of(), null, folder, 1);
            },
            () -> made.size() >= stoppedIn)
        .make(item -> {}, soFar -> told.add(soFar.made()));
  }
}
