package dev.headroom.capacity.judge.cause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.Diagnosis;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** 60 wait in line, where 100 permits are out at most and 30 may be let in every 3 seconds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingLineTest {

  @Test
  void permits_that_are_all_out_come_before_a_pace_that_is_full_as_well() {
    assertThat(first(line(100, 10))).isEqualTo("app.permits");
  }

  @Test
  void a_pace_that_lets_in_no_more_is_named_where_permits_are_left() {
    Diagnosis diagnosis = line(40, 10).diagnosis();

    assertThat(diagnosis.because())
        .hasToString(
            "10 people a second were let in, where the pace allows 10, while 60 waited in line");
    assertThat(first(line(40, 10))).isEqualTo("app.admission");
    assertThat(diagnosis.actions().get(0).what()).hasToString("Raise waiting.admission-batch.");
  }

  @Test
  void a_scheduler_that_came_late_is_named_where_the_pace_has_room() {
    MadeUpTrouble run =
        line(40, 6)
            .total("app.admission.rounds", s -> 0.25)
            .total("app.admission.lateness.seconds", s -> 0.25);

    assertThat(first(run)).isEqualTo("app.scheduler");
    assertThat(run.diagnosis().because())
        .asString()
        .contains("admission came 1\u00a0s later than its 3\u00a0s");
  }

  @Test
  void nobody_is_named_where_permits_pace_and_scheduler_had_room() {
    MadeUpTrouble run =
        line(40, 6)
            .total("app.admission.rounds", s -> 0.33)
            .total("app.admission.lateness.seconds", s -> 0.01);

    assertThat(run.diagnosis().because()).isNull();
  }

  @Test
  void a_line_that_nothing_was_promised_of_is_no_cause_of_slow_calls() {
    MadeUpTrouble run =
        new MadeUpTrouble()
            .on(Map.of("waiting.permits-per-schedule", "100"))
            .promising("response time p95", "< 200 ms")
            .slower(s -> 300)
            .level("app.line.length", s -> 60)
            .level("app.permits.out", s -> 100);

    assertThat(run.diagnosis().because()).isNull();
  }

  private static String first(MadeUpTrouble run) {
    return run.diagnosis().bottlenecks().get(0).resource();
  }

  private static MadeUpTrouble line(int permitsOut, int admittedPerSecond) {
    return new MadeUpTrouble()
        .on(Map.of("waiting.permits-per-schedule", "100", "waiting.admission-batch", "30"))
        .promisingOf("app.line.length", "< 20")
        .level("app.line.length", s -> 60)
        .level("app.permits.out", s -> permitsOut)
        .total("app.admissions", s -> admittedPerSecond);
  }
}
