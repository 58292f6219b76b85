package dev.headroom.capacity.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stats.Interval;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloseCallTest {

  @Test
  void an_interval_on_both_sides_of_the_limit_is_told() {
    assertThat(note("< 0.01 %", 0, new Interval(0, 0.02))).contains("0 to 0.02");
    assertThat(note("< 0.03 %", 0, new Interval(0, 0.02))).isEqualTo("null");
  }

  /** No run is so long that it could show that something never happens. */
  @Test
  void a_limit_of_none_is_no_close_call() {
    assertThat(note("0 %", 0, new Interval(0, 0.02))).isEqualTo("null");
    assertThat(note("<= 0 %", 0, new Interval(0, 0.02))).isEqualTo("null");
  }

  private static String note(String target, double measured, Interval interval) {
    Objective objective =
        Objective.ofRequests("errors", "error rate", RequestFigures.ALL, target, null);
    Evaluation met =
        new Evaluation(
            "errors",
            target,
            "%",
            objective.target().limit(),
            objective.target().comparison(),
            measured,
            true,
            Evaluation.Level.OK,
            null,
            null,
            88_600,
            null);
    Estimates estimates = new Estimates(List.of(), List.of(Optional.of(interval)));
    return String.valueOf(
        CloseCall.mark(List.of(objective), List.of(met), estimates).get(0).reason());
  }
}
