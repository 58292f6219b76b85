package dev.headroom.capacity.judge.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.search.Margin;
import dev.headroom.capacity.search.Trial;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluation.Level;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.Interval;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialJudgeTest {

  @Test
  void the_verdict_stays_the_judges() {
    assertThat(trial(new MadeUpTrial(Verdict.PASS)).held()).isTrue();
    assertThat(trial(new MadeUpTrial(Verdict.FAIL)).broke()).isTrue();
    Trial unsure = trial(new MadeUpTrial(Verdict.INCONCLUSIVE));
    assertThat(unsure.met()).isNull();
    assertThat(unsure.trusted()).isTrue();
    assertThat(unsure.reason()).hasToString("because");
  }

  @Test
  void a_load_that_was_not_offered_as_planned_says_nothing_of_the_system() {
    Trial trial = trial(new MadeUpTrial(Verdict.INVALID).measuring(900, 500, null));

    assertThat(trial.trusted()).isFalse();
    assertThat(trial.met()).isNull();
    assertThat(trial.margins()).isEmpty();
  }

  @Test
  void what_a_check_withholds_is_worth_no_more_for_looking_well_but_a_warning_withholds_nothing() {
    MadeUpTrial withheld = new MadeUpTrial(Verdict.INCONCLUSIVE).measuring(100, 500, null);
    MadeUpTrial warned = new MadeUpTrial(Verdict.INCONCLUSIVE).measuring(100, 500, null);

    assertThat(trial(withheld.broken(Gravity.WITHHOLDS)).margins()).isEmpty();
    assertThat(trial(warned.broken(Gravity.WARNS)).margins()).isNotEmpty();
  }

  @Test
  void an_app_that_gave_up_broke_a_promise_that_nobody_wrote_down_and_a_generator_did_not() {
    assertThat(margin(new MadeUpTrial(Verdict.FAIL).lost("app-1"), TrialJudge.SURVIVES).met())
        .isFalse();
    assertThat(margin(new MadeUpTrial(Verdict.FAIL).lost("generator-1"), TrialJudge.SURVIVES).met())
        .isTrue();
    assertThat(margin(new MadeUpTrial(Verdict.PASS), TrialJudge.SURVIVES).met()).isTrue();
  }

  @Test
  void one_correctness_check_that_broke_breaks_the_promise_of_all_and_one_unknown_does_not() {
    MadeUpTrial broke = new MadeUpTrial(Verdict.FAIL).invariant(true).invariant(false);
    MadeUpTrial unknown = new MadeUpTrial(Verdict.INCONCLUSIVE).invariant(true).invariant(null);

    assertThat(margin(broke, TrialJudge.CORRECT).met()).isFalse();
    assertThat(margin(unknown, TrialJudge.CORRECT).met()).isTrue();
    assertThat(trial(new MadeUpTrial(Verdict.PASS)).margins())
        .extracting(Margin::name)
        .doesNotContain(TrialJudge.CORRECT);
  }

  @Test
  void the_interval_of_a_time_says_by_how_much_chance_moves_its_share() {
    Margin margin =
        margin(
            new MadeUpTrial(Verdict.PASS).measuring(400, 500, new Interval(360, 450)),
            "Entering, p95");

    assertThat(margin.share()).isEqualTo(0.8);
    assertThat(margin.noise()).isCloseTo(Math.log(450 / 360.0) / 2 / 1.96, within(1e-12));
  }

  @Test
  void of_a_share_of_successes_what_may_fail_is_what_is_used() {
    Evaluation success =
        new Evaluation(
            "Success", "> 99 %", "%", 99, ">", 99.5, true, Level.OK, 0.5, null, 100, null);

    Margin margin =
        margin(
            new MadeUpTrial(Verdict.PASS).objective(success, new Interval(99.2, 99.6)), "Success");

    assertThat(margin.noise()).isCloseTo(Math.log(0.8 / 0.4) / 2 / 1.96, within(1e-9));
  }

  @Test
  void without_a_bounded_interval_chance_is_not_known() {
    MadeUpTrial none = new MadeUpTrial(Verdict.PASS).measuring(400, 500, null);
    MadeUpTrial open =
        new MadeUpTrial(Verdict.PASS)
            .measuring(400, 500, new Interval(360, Double.POSITIVE_INFINITY));

    assertThat(margin(none, "Entering, p95").noise()).isNull();
    assertThat(margin(open, "Entering, p95").noise()).isNull();
  }

  @Test
  void how_far_the_generator_was_from_its_own_limit_is_told_where_it_was_sampled() {
    JudgedRun sampled = new MadeUpTrial(Verdict.PASS).generator(0.41).judged();

    assertThat(TrialJudge.generatorShare(sampled)).hasValue(0.41);
    assertThat(TrialJudge.generatorShare(new MadeUpTrial(Verdict.PASS).judged())).isEmpty();
  }

  private static Trial trial(MadeUpTrial made) {
    return TrialJudge.of(
        made.judged(), 120, Duration.ofSeconds(10), Duration.ofSeconds(18), "trials/1-120");
  }

  private static Margin margin(MadeUpTrial made, String name) {
    return trial(made).margins().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
