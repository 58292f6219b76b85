package dev.headroom.capacity.judge.selftest;

import static dev.headroom.capacity.judge.selftest.Judged.broken;
import static dev.headroom.capacity.judge.selftest.Judged.held;
import static dev.headroom.capacity.judge.selftest.Judged.idle;
import static dev.headroom.capacity.judge.selftest.Judged.objective;
import static dev.headroom.capacity.judge.selftest.Judged.run;
import static dev.headroom.capacity.judge.selftest.Judged.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.scenario.SeededDefect;
import dev.headroom.capacity.scenario.SeededDefect.NoticedBy;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticingTest {
  private static final SeededDefect TWICE =
      new SeededDefect("no-lock", "", "rivals", NoticedBy.CHECK, "one-holder", Map.of());
  private static final SeededDefect SLOW =
      new SeededDefect("slow", "", "rivals", NoticedBy.OBJECTIVE, "Quick", Map.of());

  @Test
  void a_defect_is_noticed_by_the_very_check_that_is_there_for_it() {
    Noticing found =
        Noticing.of(TWICE, judged(Verdict.FAIL, broken("one-holder", 7), broken("paid-once", 2)));
    assertThat(found.answer()).isEqualTo(Answer.NOTICED);
    assertThat(found.violations()).isEqualTo(7);
    assertThat(found.others()).containsExactly("paid-once");
  }

  @Test
  void a_defect_that_only_another_check_notices_is_not_noticed() {
    Noticing found =
        Noticing.of(TWICE, judged(Verdict.FAIL, held("one-holder"), broken("paid-once", 2)));
    assertThat(found.answer()).isEqualTo(Answer.BY_ANOTHER);
    assertThat(found.answer().wrong()).isTrue();
  }

  @Test
  void a_check_that_held_or_had_nothing_to_look_at_missed_the_defect() {
    assertThat(Noticing.of(TWICE, judged(Verdict.PASS, held("one-holder"))).answer())
        .isEqualTo(Answer.MISSED);
    assertThat(Noticing.of(TWICE, judged(Verdict.PASS, idle("one-holder"))).answer())
        .isEqualTo(Answer.MISSED);
  }

  @Test
  void a_check_without_evidence_or_one_that_there_is_not_tells_nothing() {
    Noticing found = Noticing.of(TWICE, judged(Verdict.INCONCLUSIVE, unknown("one-holder")));
    assertThat(found.answer()).isEqualTo(Answer.NOT_TOLD);
    assertThat(found.reason()).hasToString("no history");
    assertThat(Noticing.of(TWICE, judged(Verdict.PASS)).answer()).isEqualTo(Answer.NOT_TOLD);
  }

  @Test
  void what_a_check_saw_was_there_however_slow_the_generator_was() {
    assertThat(Noticing.of(TWICE, judged(Verdict.INVALID, broken("one-holder", 1))).answer())
        .isEqualTo(Answer.NOTICED);
  }

  @Test
  void a_check_that_held_under_another_load_than_planned_tells_nothing() {
    assertThat(Noticing.of(TWICE, judged(Verdict.INVALID, held("one-holder"))).answer())
        .isEqualTo(Answer.NOT_TOLD);
  }

  @Test
  void a_run_that_did_not_finish_tells_nothing() {
    Noticing found =
        Noticing.of(
            TWICE, run(Outcome.FAILED, Verdict.INVALID, List.of(held("one-holder")), List.of()));
    assertThat(found.answer()).isEqualTo(Answer.NOT_TOLD);
    assertThat(found.reason()).hasToString("redis did not start");
  }

  @Test
  void a_slow_down_is_noticed_by_its_objective_unless_the_run_can_not_be_believed() {
    assertThat(slow(Verdict.FAIL, objective("Quick", false))).isEqualTo(Answer.NOTICED);
    assertThat(slow(Verdict.PASS, objective("Quick", true))).isEqualTo(Answer.MISSED);
    assertThat(slow(Verdict.FAIL, objective("Quick", true), objective("Other", false)))
        .isEqualTo(Answer.BY_ANOTHER);
    assertThat(slow(Verdict.INVALID, objective("Quick", false))).isEqualTo(Answer.NOT_TOLD);
    assertThat(slow(Verdict.INCONCLUSIVE, objective("Quick", null))).isEqualTo(Answer.NOT_TOLD);
    assertThat(slow(Verdict.PASS)).isEqualTo(Answer.NOT_TOLD);
  }

  @Test
  void a_clean_run_is_quiet_when_every_check_held_that_had_something_to_look_at() {
    assertThat(clean(Verdict.PASS, held("one-holder"), idle("paid-once")).answer())
        .isEqualTo(Answer.QUIET);
  }

  @Test
  void a_clean_run_in_which_the_check_of_its_load_saw_nothing_proves_nothing() {
    assertThat(clean(Verdict.PASS, idle("one-holder")).answer()).isEqualTo(Answer.NOT_TOLD);
    assertThat(clean(Verdict.PASS).answer()).isEqualTo(Answer.NOT_TOLD);
    assertThat(clean(Verdict.INCONCLUSIVE, held("one-holder"), unknown("paid-once")).answer())
        .isEqualTo(Answer.NOT_TOLD);
  }

  @Test
  void a_clean_run_alarms_by_any_check_and_says_what_was_seen() {
    Noticing found = clean(Verdict.FAIL, held("one-holder"), broken("paid-once", 1));
    assertThat(found.answer()).isEqualTo(Answer.ALARMED);
    assertThat(found.others()).containsExactly("paid-once");
    assertThat(found.reason()).hasToString("seat 4 was sold twice");
  }

  @Test
  void a_clean_run_alarms_by_an_objective_only_when_it_can_be_believed() {
    assertThat(cleanWith(Verdict.FAIL, objective("Quick", false)).answer())
        .isEqualTo(Answer.ALARMED);
    assertThat(cleanWith(Verdict.INVALID, objective("Quick", false)).answer())
        .isEqualTo(Answer.NOT_TOLD);
    assertThat(cleanWith(Verdict.INVALID, objective("Quick", true)).answer())
        .isEqualTo(Answer.NOT_TOLD);
    assertThat(cleanWith(Verdict.PASS, objective("Quick", true)).answer()).isEqualTo(Answer.QUIET);
  }

  private static Answer slow(Verdict verdict, Evaluation... objectives) {
    return Noticing.of(SLOW, run(Outcome.FINISHED, verdict, List.of(), List.of(objectives)))
        .answer();
  }

  private static Noticing clean(Verdict verdict, Invariant... checks) {
    return Noticing.ofClean(List.of("one-holder"), judged(verdict, checks));
  }

  private static Noticing cleanWith(Verdict verdict, Evaluation objective) {
    return Noticing.ofClean(
        List.of(), run(Outcome.FINISHED, verdict, List.of(), List.of(objective)));
  }

  private static dev.headroom.capacity.judge.JudgedRun judged(
      Verdict verdict, Invariant... checks) {
    return run(Outcome.FINISHED, verdict, List.of(checks), List.of());
  }
}
