package dev.headroom.capacity.judge.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.drill.Proof.Answer;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.read.LogWriter;
import dev.headroom.capacity.slo.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvingTest {
  private static final String RED = "Refused at once";

  @TempDir Path folder;
  private JudgedRun run;

  @BeforeEach
  void some_run() throws IOException {
    LogWriter log = new LogWriter("3.15.1", 1_700_000_000_000L);
    log.request("enter", 0, 10, true, "");
    Path file = folder.resolve("simulation.log");
    log.writeTo(file);
    run = Judge.judge(file);
  }

  @Test
  void a_drill_that_breaks_the_promise_meant_is_proven_whatever_else_broke() {
    Proof proof = prove(Verdict.FAIL, promise(RED, false), promise("Served again", false));
    assertThat(proof.answer()).isEqualTo(Answer.RED);
    assertThat(proof.others()).containsExactly("Served again");
    assertThat(proof.reason()).isNull();
  }

  @Test
  void a_check_is_meant_by_its_id() {
    JudgedDrill drill = drill(Verdict.FAIL, promise("seat-one-holder", false));
    assertThat(Proving.of("locks", "seat-one-holder", drill).answer()).isEqualTo(Answer.RED);
  }

  @Test
  void one_that_goes_as_well_without_proves_nothing() {
    Proof proof = prove(Verdict.PASS, promise(RED, true));
    assertThat(proof.answer()).isEqualTo(Answer.GREEN);
    assertThat(proof.reason()).hasToString("measured");
  }

  @Test
  void another_promise_that_breaks_is_not_the_one() {
    Proof proof = prove(Verdict.FAIL, promise(RED, true), promise("back-within", false));
    assertThat(proof.answer()).isEqualTo(Answer.RED_ELSEWHERE);
    assertThat(proof.others()).containsExactly("back-within");
  }

  @Test
  void a_drill_that_did_not_work_tells_nothing_though_a_promise_broke() {
    assertThat(prove(Verdict.INVALID, promise(RED, false)).answer()).isEqualTo(Answer.NOT_TOLD);
    assertThat(prove(Verdict.INVALID, promise(RED, null)).reason()).hasToString("the reason");
  }

  @Test
  void a_promise_that_can_not_be_told_or_is_not_there_tells_nothing() {
    assertThat(prove(Verdict.INCONCLUSIVE, promise(RED, null)).answer()).isEqualTo(Answer.NOT_TOLD);
    assertThat(prove(Verdict.FAIL, promise("something else", false)).answer())
        .isEqualTo(Answer.NOT_TOLD);
  }

  @Test
  void what_is_excused_breaks_nothing() {
    Promise excused =
        new Promise(
            RED,
            Message.data(RED),
            Message.NONE,
            Message.data("measured"),
            false,
            true,
            Message.data("by design"));
    assertThat(prove(Verdict.PASS, excused).answer()).isEqualTo(Answer.GREEN);
  }

  @Test
  void a_series_fails_with_one_drill_that_failed_and_is_not_whole_before_the_last() {
    DrillTrial passed = DrillTrial.of(drill(Verdict.PASS), "01-a", 1);
    DrillTrial invalid = DrillTrial.of(drill(Verdict.INVALID), "02-a", 1);
    DrillTrial green =
        DrillTrial.of(drill(Verdict.PASS), prove(Verdict.PASS, promise(RED, true)), "03-a", 1);
    assertThat(new DrillSeries(List.of(passed), 1).verdict()).isEqualTo(Verdict.PASS);
    assertThat(new DrillSeries(List.of(passed), 2).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(new DrillSeries(List.of(passed, invalid), 2).verdict()).isEqualTo(Verdict.INVALID);
    assertThat(new DrillSeries(List.of(invalid, green), 2).verdict()).isEqualTo(Verdict.FAIL);
  }

  private Proof prove(Verdict verdict, Promise... promises) {
    return Proving.of("the breaker", RED, drill(verdict, promises));
  }

  private static Promise promise(String id, @Nullable Boolean met) {
    return new Promise(
        id,
        Message.data(id),
        Message.NONE,
        met == null ? Message.NONE : Message.data("measured"),
        met,
        false,
        Message.NONE);
  }

  private JudgedDrill drill(Verdict verdict, Promise... promises) {
    return new JudgedDrill(
        run,
        "redis-down",
        "Redis is down",
        "?",
        verdict,
        verdict == Verdict.PASS ? List.of() : List.of(Message.data("the reason")),
        Message.NONE,
        Message.NONE,
        "COMPLETED",
        null,
        Message.NONE,
        List.of(promises),
        List.of(),
        List.of(),
        new Answers(List.of(), new double[0]),
        List.of(),
        null,
        new Affected(0, List.of(), null),
        List.of(),
        List.of());
  }
}
