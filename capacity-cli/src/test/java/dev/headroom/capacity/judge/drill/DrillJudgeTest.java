package dev.headroom.capacity.judge.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DrillJudgeTest {

  @TempDir Path temporary;
  private DrillFolder drill;

  @BeforeEach
  void aDrillThatWentWell() {
    drill = new DrillFolder(temporary);
  }

  @Test
  void a_drill_that_kept_its_promises_passes_however_much_was_refused_meanwhile()
      throws IOException {
    JudgedDrill judged = drill.judged();

    assertThat(judged.reasons()).isEmpty();
    assertThat(judged.verdict()).isEqualTo(Verdict.PASS);
    assertThat(judged.run().verdict()).isEqualTo(Verdict.PASS);
    assertThat(judged.promises())
        .extracting(Promise::id)
        .containsExactly(
            "steady-before", "effect", "Refused", "back-within", "Errors", "Fast", "put-back");
    assertThat(judged.recoverySeconds()).isCloseTo(1.5, within(0.11));
    assertThat(judged.faults().get(0).effect())
        .hasToString("round trip to Redis no answer, before 0.5 ms");
    assertThat(judged.headline())
        .hasToString(
            "Without Redis the app refused 1,150 requests within 0.002 s (p95), and was back 1.5 s"
                + " after.");
    assertThat(judged.lede()).hasToString("7 of 7 promises held.");
    assertThat(judged.preventions()).isEmpty();
  }

  @Test
  void what_was_under_way_when_the_fault_came_says_nothing_of_before() throws IOException {
    drill.fails = at -> at >= DrillFolder.FAULT - 300 && at < DrillFolder.BACK;
    drill.failedMillis = 400;
    assertThat(drill.judged().verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void what_had_failed_before_the_fault_came_counts() throws IOException {
    drill.fails = at -> at >= DrillFolder.FAULT - 300 && at < DrillFolder.BACK;
    assertThat(drill.judged().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void a_headline_says_how_long_refusals_took_and_what_broke() throws IOException {
    drill.fails = at -> at >= DrillFolder.FAULT && at < 26_000;
    drill.after = List.of();
    assertThat(drill.judged().headline().toString())
        .isEqualTo(
            "Without Redis the app refused 1,600 requests within 0.002 s (p95), and was back 6 s"
                + " after, but \u201cBack within 5 s\u201d is promised.");
  }

  @Test
  void what_failed_without_a_word_is_no_refusal() throws IOException {
    drill.refusal = "j.n.ConnectException: Connection refused";
    drill.during = List.of();
    assertThat(drill.judged().headline())
        .hasToString(
            "Without Redis the app failed in 1,150 of 1,150 requests, and was back 1.5 s after.");
  }

  @Test
  void a_fault_that_takes_nothing_away_is_told_by_its_title() throws IOException {
    drill.journal.replaceAll(line -> line.replace("Redis cut off", "Garbage collector kept busy"));
    drill.fails = at -> false;
    drill.during = List.of();
    assertThat(drill.judged().headline())
        .hasToString(
            "With the garbage collector kept busy, the app served every request, and was back 0.3"
                + " s after.");
  }

  @Test
  void what_was_not_steady_before_is_no_drill() throws IOException {
    drill.fails = at -> at < 2_000 || at >= DrillFolder.FAULT && at < DrillFolder.BACK;
    JudgedDrill judged = drill.judged();

    assertThat(judged.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judged.reasons())
        .map(Message::toString)
        .containsExactly(
            "It was not steady before anything was done: \"Errors\" was 20 %, where < 1 % is"
                + " promised.");
  }

  @Test
  void a_drill_that_stopped_before_it_began_says_why() throws IOException {
    drill.without("fault").without("method").without("recovery").without("'after'");
    drill.without("BACK").without("ENDED");
    drill.event(9_000, "NOT_STEADY", ",'text':'Redis answers: no answer'");
    drill.event(9_100, "ENDED", ",'text':'NOT_STEADY'");
    drill.fails = at -> false;
    JudgedDrill judged = drill.judged();

    assertThat(judged.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judged.reasons().get(0))
        .hasToString("It was not steady before anything was done: Redis answers: no answer.");
    assertThat(promise(judged, "put-back").met()).isTrue();
  }

  @Test
  void a_fault_without_effect_shows_nothing() throws IOException {
    drill.without("'value':null,'within':true");
    drill.effect(12_000, 1, "0.5", false);
    JudgedDrill judged = drill.judged();

    assertThat(judged.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judged.reasons().get(0))
        .hasToString("The fault had no effect: round trip to Redis 0.5 ms, before 0.5 ms.");
  }

  @Test
  void an_effect_that_wears_off_is_told_as_it_was_while_it_lasted() throws IOException {
    List.of(13_000, 13_500, 14_000, 14_500, 15_000, 15_500)
        .forEach(at -> drill.effect(at, 1, "0.5", false));
    assertThat(drill.judged().faults().get(0).effect())
        .hasToString("round trip to Redis no answer, before 0.5 ms");
  }

  @Test
  void an_effect_that_was_there_before_is_none_of_the_faults() throws IOException {
    drill.effect(9_900, 1, "null", true);
    assertThat(drill.judged().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void an_effect_that_nobody_looked_for_leaves_no_verdict() throws IOException {
    drill.without("EFFECT");
    JudgedDrill judged = drill.judged();

    assertThat(judged.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judged.reasons().get(0))
        .hasToString("\"The fault had its effect\" can't be told: nobody looked at what it does.");
  }

  @Test
  void what_had_to_hold_during_the_fault_and_did_not_fails_it_and_says_what_would_prevent_it()
      throws IOException {
    drill.fails = at -> at >= DrillFolder.FAULT && at < DrillFolder.BACK && at % 100 != 0;
    JudgedDrill judged = drill.judged();

    assertThat(judged.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judged.reasons())
        .map(Message::toString)
        .containsExactly("\"Refused\" was 90 %, where > 99 % is promised.");
    assertThat(judged.preventions()).hasSize(1);
  }

  @Test
  void the_grace_after_the_fault_counts_for_nothing() throws IOException {
    drill.fails = at -> at >= DrillFolder.FAULT + 900 && at < DrillFolder.BACK;
    assertThat(drill.judged().verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void what_came_back_too_late_fails_it() throws IOException {
    drill.fails = at -> at >= DrillFolder.FAULT && at < 26_000;
    drill.after = List.of();
    JudgedDrill judged = drill.judged();

    assertThat(judged.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judged.recoverySeconds()).isCloseTo(6, within(0.11));
    assertThat(promise(judged, "back-within").broken()).isTrue();
  }

  @Test
  void what_came_back_for_a_moment_only_was_not_back() throws IOException {
    drill.fails = at -> at >= DrillFolder.FAULT && at < 21_000 || at >= 24_000 && at < 27_000;
    drill.after = List.of();
    JudgedDrill judged = drill.judged();

    assertThat(judged.recoverySeconds()).isCloseTo(7, within(0.2));
  }

  @Test
  void a_single_stray_failure_long_after_makes_no_other_recovery() throws IOException {
    drill.fails = at -> at >= DrillFolder.FAULT && at < DrillFolder.BACK || at == 35_000;
    assertThat(drill.judged().recoverySeconds()).isCloseTo(1.5, within(0.11));
  }

  @Test
  void what_never_came_back_is_told_as_such() throws IOException {
    drill.fails = at -> at >= DrillFolder.FAULT;
    JudgedDrill judged = drill.judged();

    assertThat(judged.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judged.recoverySeconds()).isNull();
    assertThat(promise(judged, "back-within").measured()).hasToString("not back within 20 s");
  }

  @Test
  void probes_that_stay_beyond_keep_it_from_being_back() throws IOException {
    drill.without("'within':true");
    drill.effect(12_000, 1, "null", true);
    drill.probe(500, true);
    drill.probe(20_300, false);
    drill.probe(30_000, false);
    JudgedDrill judged = drill.judged();

    assertThat(promise(judged, "back-within").met()).isFalse();
    assertThat(judged.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void too_few_requests_leave_no_verdict_rather_than_a_guess() throws IOException {
    drill.during =
        List.of(Objective.ofRequests("Rare", "response time p99", "all", "< 50 ms", null));
    JudgedDrill judged = drill.judged();

    assertThat(judged.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(promise(judged, "Rare").open()).isTrue();
  }

  @Test
  void a_fault_that_is_still_in_force_fails_it() throws IOException {
    drill.without("UNDONE");
    drill.event(DrillFolder.UNDONE, "STILL_IN_FORCE", ",'fault':1");
    JudgedDrill judged = drill.judged();

    assertThat(judged.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(promise(judged, "put-back").because())
        .hasToString("\"Redis cut off\" is still in force");
  }

  @Test
  void a_journal_that_ends_in_the_middle_leaves_no_verdict() throws IOException {
    drill.without("UNDOING").without("UNDONE").without("recovery").without("BACK");
    drill.without("'after'").without("'end'").without("ENDED");
    JudgedDrill judged = drill.judged();

    assertThat(judged.ending()).isEqualTo("CUT");
    assertThat(judged.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(promise(judged, "put-back").met()).isNull();
  }

  @Test
  void an_aborted_drill_failed() throws IOException {
    drill.without("ENDED");
    drill.event(15_000, "ABORTED", ",'text':'errors at 100 %.'");
    drill.event(DrillFolder.END, "ENDED", ",'text':'ABORTED'");
    JudgedDrill judged = drill.judged();

    assertThat(judged.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judged.reasons().get(0)).hasToString("The drill was aborted: errors at 100 %.");
  }

  @Test
  void a_stopped_drill_has_no_verdict() throws IOException {
    drill.without("ENDED");
    drill.event(15_000, "STOPPED", ",'text':'Ctrl+C'");
    drill.event(DrillFolder.END, "ENDED", ",'text':'STOPPED'");
    assertThat(drill.judged().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void a_generator_that_was_full_makes_it_invalid_as_ever() throws IOException {
    drill.generatorCpu = 97;
    assertThat(drill.judged().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void a_run_that_failed_makes_it_invalid() throws IOException {
    drill.outcome = RunManifest.Outcome.FAILED;
    assertThat(drill.judged().verdict()).isEqualTo(Verdict.INVALID);
  }

  @Test
  void a_drill_whose_stack_never_started_is_judged_as_well() throws IOException {
    drill.outcome = RunManifest.Outcome.FAILED;
    drill.write();
    Files.delete(temporary.resolve("journal.jsonl"));
    Files.delete(temporary.resolve("injector-1/simulation.log"));
    JudgedDrill judged = DrillJudge.judge(temporary, drill.terms()).drill();

    assertThat(judged.verdict()).isEqualTo(Verdict.INVALID);
    assertThat(judged.reasons().get(0)).hasToString("The run failed.");
  }

  @Test
  void a_seat_sold_twice_fails_it_at_once_and_is_the_worst_there_is() throws IOException {
    soldTwice();
    JudgedDrill judged = drill.judged();

    assertThat(judged.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(promise(judged, "seat-one-holder").broken()).isTrue();
    assertThat(judged.severity()).isEqualTo(Severity.P1);
  }

  @Test
  void an_excused_check_decides_nothing_and_is_shown_with_its_reason() throws IOException {
    soldTwice();
    drill.excused = Map.of("seat-one-holder", "Redis lost its data");
    JudgedDrill judged = drill.judged();

    assertThat(judged.verdict()).isEqualTo(Verdict.PASS);
    Promise excused = promise(judged, "seat-one-holder");
    assertThat(excused.excused()).isTrue();
    assertThat(excused.met()).isFalse();
    assertThat(excused.because()).hasToString("Redis lost its data");
    assertThat(judged.severity()).isNull();
  }

  private void soldTwice() {
    for (int user = 1; user <= 2; user++) {
      drill.operation(
          "hold",
          user,
          12_000 + user * 100,
          12_050 + user * 100,
          "ok",
          ",'seats':[4],'key':'k%d','ref':'h%d','status':201,'expires':%d"
              .formatted(user, user, DrillFolder.START + 300_000));
    }
  }

  private static Promise promise(JudgedDrill judged, String id) {
    return judged.promises().stream()
        .filter(promise -> promise.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
