package dev.headroom.capacity.judge.cause;

import static dev.headroom.capacity.judge.cause.MadeUpTrouble.inTheMiddle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.Diagnosis;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Half of the calls fail from the 20th second to the 40th. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsTest {

  @Test
  void a_limit_that_was_reached_while_calls_failed_is_the_cause() {
    Diagnosis diagnosis = streams(s -> inTheMiddle(s) ? 100 : 50);

    assertThat(diagnosis.because())
        .hasToString("all 100 of the app\u2019s event streams were taken");
    assertThat(diagnosis.bottlenecks().get(0).resource()).isEqualTo("app.streams");
    assertThat(diagnosis.actions().get(0).why()).asString().contains("of 100 in use on average");
  }

  @Test
  void a_limit_that_was_not_reached_is_not() {
    notNamed(streams(s -> inTheMiddle(s) ? 90 : 50));
  }

  @Test
  void a_limit_that_was_reached_all_the_time_does_not_tell_why_calls_failed_then() {
    notNamed(streams(s -> 100));
  }

  @Test
  void a_limit_that_was_reached_when_nobody_failed_is_not() {
    notNamed(streams(s -> inTheMiddle(s) ? 50 : 100));
  }

  @Test
  void open_files_are_limited_as_well() {
    Diagnosis diagnosis =
        failing()
            .level("app.files.max", s -> 1_024)
            .level("app.files.open", s -> inTheMiddle(s) ? 1_024 : 400)
            .diagnosis();

    assertThat(diagnosis.bottlenecks().get(0).resource()).isEqualTo("app.files");
  }

  private static void notNamed(Diagnosis diagnosis) {
    assertThat(String.valueOf(diagnosis.because())).doesNotContain("were taken");
    assertThat(String.valueOf(diagnosis.meanwhile())).doesNotContain("were taken");
  }

  private static Diagnosis streams(IntToDoubleFunction open) {
    return failing()
        .on(Map.of("waiting.streams.most", "100"))
        .level("app.streams.open", open)
        .diagnosis();
  }

  private static MadeUpTrouble failing() {
    MadeUpTrouble run = new MadeUpTrouble().promising("success rate", "> 99 %");
    for (int s = 20; s < 40; s++) {
      run.failing("failed", s, MadeUpTrouble.CALLS / 2);
    }
    return run;
  }
}
