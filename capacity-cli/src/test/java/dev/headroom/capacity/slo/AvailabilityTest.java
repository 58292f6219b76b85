package dev.headroom.capacity.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stats.RequestStatistics;
import java.time.Duration;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Ten minutes with ten requests a second, each of 100 ms. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AvailabilityTest {

  private static final int REQUESTS = 6_000;
  private static final Window WINDOW = new Window(0, 600_000);

  @Test
  void it_is_the_share_of_requests_that_succeeded_and_knows_its_budget() {
    Evaluation evaluation = of(">= 99 %", null, null, null, null, i -> i >= 30);

    assertThat(evaluation.measured()).isEqualTo(99.5);
    assertThat(evaluation.met()).isTrue();
    assertThat(evaluation.budgetLeft()).isCloseTo(0.5, within(1e-9));
    assertThat(evaluation.budget()).isNotNull();
    assertThat(evaluation.budget().all()).isEqualTo(REQUESTS);
    assertThat(evaluation.budget().bad()).isCloseTo(30, within(1e-6));
    assertThat(evaluation.budget().burnRate()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void what_succeeds_too_late_is_not_available_and_what_comes_just_in_time_is() {
    assertThat(of("> 0 %", 99.0, null, null, null, i -> true).measured()).isEqualTo(0);
    assertThat(of("> 0 %", 100.0, null, null, null, i -> true).measured()).isEqualTo(100);
  }

  @Test
  void over_a_window_the_worst_stretch_of_that_length_counts() {
    // One minute without a single success: 600 of 6,000 in all, 600 of 1,200 in the worst two.
    IntPredicate ok = i -> i < 2_400 || i >= 3_000;
    assertThat(of("> 99 %", null, null, null, null, ok).measured()).isEqualTo(90);
    Evaluation worst = of("> 99 %", null, Duration.ofMinutes(2), null, null, ok);
    assertThat(worst.measured()).isEqualTo(50);
    assertThat(worst.samples()).isEqualTo(1_200);
    assertThat(worst.reason()).hasToString("in the worst 2 min, from 3 min on");
  }

  @Test
  void around_the_opening_only_its_beginning_counts() {
    IntPredicate ok = i -> i >= 3_000;
    Objective objective =
        Objective.ofRequests("x", "availability", "all", "> 99 %", null)
            .over(null, Duration.ofMinutes(5), true, null, null);
    assertThat(Evaluator.evaluate(objective, evidence(ok)).measured()).isEqualTo(0);
    assertThat(Evaluator.evaluate(objective, evidence(ok.negate())).measured()).isEqualTo(100);
  }

  @Test
  void a_window_longer_than_what_counts_cannot_be_told() {
    Evaluation evaluation = of("> 99 %", null, Duration.ofMinutes(11), null, null, i -> true);
    assertThat(evaluation.met()).isNull();
    assertThat(evaluation.reason()).hasToString("it asks for 11 min, and only 10 min count");
  }

  @Test
  void slices_of_time_are_good_or_bad_as_a_whole() {
    // Half of each fifth second fails: a tenth of the requests, two in ten of the seconds.
    IntPredicate ok = i -> i / 10 % 5 != 0 || i % 10 < 5;
    Evaluation strict = of(">= 90 %", null, null, Duration.ofSeconds(1), ">= 99 %", ok);
    assertThat(strict.measured()).isEqualTo(80);
    assertThat(strict.reason()).hasToString("480 of 600 slices of 1 s were good");
    assertThat(strict.budgetLeft()).isCloseTo(-1, within(1e-9));
    assertThat(of(">= 90 %", null, null, Duration.ofSeconds(1), ">= 50 %", ok).measured())
        .isEqualTo(100);
    assertThat(of(">= 90 %", null, null, Duration.ofSeconds(5), null, ok).measured())
        .as("without a share of its own a slice is held to the target")
        .isEqualTo(100);
  }

  @Test
  void a_slice_without_a_request_is_neither_good_nor_bad() {
    Evaluation evaluation = of(">= 90 %", null, null, Duration.ofMillis(50), null, i -> true);
    assertThat(evaluation.samples()).isEqualTo(REQUESTS);
    assertThat(evaluation.measured()).isEqualTo(100);
  }

  @Test
  void no_request_is_no_availability() {
    Objective objective = Objective.ofRequests("x", "availability", "other", "> 99 %", null);
    assertThat(Evaluator.evaluate(objective, evidence(i -> true)).met()).isNull();
  }

  private static Evaluation of(
      String target,
      @Nullable Double withinMs,
      @Nullable Duration span,
      @Nullable Duration slice,
      @Nullable String good,
      IntPredicate ok) {
    Objective objective =
        Objective.ofRequests("x", "availability", "all", target, null)
            .over(withinMs, span, false, slice, good);
    return Evaluator.evaluate(objective, evidence(ok));
  }

  private static Evidence evidence(IntPredicate ok) {
    RequestLogBuilder builder = new RequestLogBuilder();
    builder.begin("Gatling 3.15.1", 0);
    int good = builder.kind("hold", "", true);
    int bad = builder.kind("hold", "no", false);
    for (int i = 0; i < REQUESTS; i++) {
      builder.request(ok.test(i) ? good : bad, 100 * i, 100);
    }
    return Evidence.of(
        WINDOW, RequestStatistics.of(builder.build(), WINDOW), Observations.none(), List.of());
  }
}
