package dev.headroom.capacity.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluator;
import dev.headroom.capacity.slo.Evidence;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** 1,000 requests that took 1 to 1,000 ms, and some that the client gave up on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CensoringTest {

  private static final String OWN =
      "i.g.h.c.i.RequestTimeoutException: Request timeout to 127.0.0.1:8080 after 10000 ms";
  private static final String OF_THE_SYSTEM = "status.find.is(200), but actually found 504";

  @Test
  void without_time_outs_nothing_changes() {
    assertThat(p95(0, OWN, "< 960 ms", null).met()).isTrue();
  }

  @Test
  void few_of_them_change_nothing_either() {
    Evaluation evaluation = p95(5, OWN, "< 960 ms", null);
    assertThat(evaluation.met()).isTrue();
    assertThat(evaluation.reason()).isNull();
  }

  @Test
  void a_percentile_that_passes_only_by_leaving_them_out_can_not_be_told() {
    // rank 960 of 1,010, where 950 of 1,000 would be 950 ms
    Evaluation evaluation = p95(10, OWN, "< 955 ms", null);
    assertThat(evaluation.met()).isNull();
    assertThat(String.valueOf(evaluation.reason()))
        .isEqualTo(
            "10 of 1,010 requests were given up by the client after 10 s; counted as the slowest"
                + " they make it 960 ms");
  }

  @Test
  void a_percentile_among_them_is_missed_where_already_their_patience_is_too_long() {
    Evaluation evaluation = p95(60, OWN, "< 5 s", "> 8 s");
    assertThat(evaluation.met()).isFalse();
    assertThat(evaluation.measured()).isEqualTo(10_000.0);
    assertThat(evaluation.level()).isEqualTo(Evaluation.Level.CRITICAL);
    assertThat(String.valueOf(evaluation.reason()))
        .isEqualTo("at least: 60 of 1,060 requests were given up by the client after 10 s");
  }

  @Test
  void and_can_not_be_told_where_it_is_not() {
    Evaluation evaluation = p95(60, OWN, "< 30 s", null);
    assertThat(evaluation.met()).isNull();
    assertThat(evaluation.measured()).isEqualTo(950.0);
    assertThat(String.valueOf(evaluation.reason()))
        .startsWith("it is only a lower bound: 60 of 1,060 requests");
  }

  @Test
  void what_is_missed_already_stays_missed() {
    Evaluation evaluation = p95(60, OWN, "< 900 ms", null);
    assertThat(evaluation.met()).isFalse();
    assertThat(evaluation.measured()).isEqualTo(950.0);
  }

  @Test
  void failures_that_were_answered_are_no_time_outs() {
    assertThat(p95(60, OF_THE_SYSTEM, "< 5 s", null).met()).isTrue();
  }

  @Test
  void the_highest_and_the_mean_are_lower_bounds_as_well_and_the_lowest_is_not() {
    assertThat(of("max", 1, OWN, "< 5 s").met()).isFalse();
    assertThat(of("mean", 1, OWN, "< 505 ms").met()).isFalse();
    assertThat(of("mean", 1, OWN, "< 600 ms").met()).isNull();
    assertThat(of("min", 1, OWN, "< 5 ms").met()).isTrue();
  }

  private static Evaluation p95(
      int givenUp, String message, String target, @Nullable String critical) {
    return evaluated(
        Objective.ofRequests("x", "response time p95", "enter", target, critical),
        givenUp,
        message);
  }

  private static Evaluation of(String aggregate, int givenUp, String message, String target) {
    return evaluated(
        Objective.ofRequests("x", "response time " + aggregate, "all", target, null),
        givenUp,
        message);
  }

  private static Evaluation evaluated(Objective objective, int givenUp, String message) {
    RequestLogBuilder builder = new RequestLogBuilder();
    builder.begin("Gatling 3.15.1", 1_800_000_000_000L);
    int ok = builder.kind("enter", "", true);
    int ko = builder.kind("enter", message, false);
    for (int i = 1; i <= 1_000; i++) {
      builder.request(ok, 10 * i, i);
    }
    for (int i = 0; i < givenUp; i++) {
      builder.request(ko, 10 * i, 10_000 + i);
    }
    RequestLog log = builder.build();
    Window window = Window.EVERYTHING;
    Evidence evidence =
        Evidence.of(
            log.extent(), RequestStatistics.of(log, log.extent()), Observations.none(), List.of());
    List<Objective> objectives = List.of(objective);
    return Evaluator.evaluate(objectives, evidence, Censoring.of(log, window)::weigh).get(0);
  }
}
