package dev.headroom.capacity.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stats.ObservedStatistics;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvaluatorTest {

  private static final Window WINDOW = new Window(0, 10_000);

  @Test
  void a_percentile_over_its_target_is_not_met_and_overspends_its_budget() {
    Evaluation evaluation = responseTime("p95", "< 900 ms", "> 1 s", requests(1_000, 0));

    assertThat(evaluation.measured()).isEqualTo(949);
    assertThat(evaluation.met()).isFalse();
    assertThat(evaluation.level()).isEqualTo(Evaluation.Level.WARNING);
    assertThat(evaluation.shareOfLimit()).isCloseTo(1.054, within(0.001));
    assertThat(evaluation.budgetLeft()).isCloseTo(-1, within(1e-9));
  }

  @Test
  void a_miss_beyond_the_critical_value_is_critical() {
    Evaluation evaluation = responseTime("p95", "< 500 ms", "> 0.9 s", requests(1_000, 0));

    assertThat(evaluation.level()).isEqualTo(Evaluation.Level.CRITICAL);
  }

  @Test
  void a_percentile_of_too_few_requests_is_not_known() {
    Evaluation evaluation = responseTime("p95", "< 500 ms", null, requests(60, 0));

    assertThat(evaluation.met()).isNull();
    assertThat(evaluation.level()).isEqualTo(Evaluation.Level.UNKNOWN);
    assertThat(evaluation.reason()).hasToString("p95 needs 200 requests, there were 60");
    assertThat(evaluation.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void a_success_rate_spends_the_failures_it_may_have() {
    Objective objective = Objective.ofRequests("x", "success rate", "all", "> 99 %", null);

    Evaluation half = Evaluator.evaluate(objective, requests(995, 5));
    Evaluation missed = Evaluator.evaluate(objective, requests(980, 20));

    assertThat(half.met()).isTrue();
    assertThat(half.shareOfLimit()).isCloseTo(0.5, within(1e-9));
    assertThat(half.budgetLeft()).isCloseTo(0.5, within(1e-9));
    assertThat(missed.met()).isFalse();
    assertThat(missed.budgetLeft()).isCloseTo(-1, within(1e-9));
  }

  @Test
  void what_is_refused_is_not_served_and_yet_no_failure() {
    RequestLogBuilder log = new RequestLogBuilder();
    log.begin("test", 0);
    add(log, "enter", true, 6);
    add(log, "enter refused", true, 3);
    add(log, "enter", false, 1);
    add(log, "concerts", true, 10);
    Evidence evidence = evidence(RequestStatistics.of(log.build(), WINDOW), List.of());

    assertThat(served("enter", evidence)).isEqualTo(60);
    assertThat(served("all", evidence)).isEqualTo(80);
    assertThat(served("concerts", evidence)).isEqualTo(100);
    assertThat(served("pay", evidence)).isNull();
  }

  private static void add(RequestLogBuilder log, String name, boolean ok, int times) {
    IntStream.range(0, times)
        .forEach(i -> log.request(log.kind(name, ok ? "" : "broken", ok), i, 1));
  }

  private static @Nullable Double served(String of, Evidence evidence) {
    Objective objective = Objective.ofRequests("x", "served rate", of, "> 99 %", null);
    return Evaluator.evaluate(objective, evidence).measured();
  }

  @Test
  void what_nobody_asked_for_any_more_has_a_throughput_of_nothing() {
    RequestLogBuilder log = new RequestLogBuilder();
    log.begin("test", 0);
    add(log, "enter", true, 10);
    log.request(log.kind("leave", "", true), 10_000, 1);
    RequestStatistics requests = RequestStatistics.of(log.build(), WINDOW);

    assertThat(throughput("enter", requests)).isEqualTo(1);
    assertThat(throughput("leave", requests)).isZero();
    assertThat(throughput("pay", requests)).isNull();
  }

  @Test
  void where_everybody_stands_still_between_two_requests_nobody_asks_for_anything() {
    Window between = new Window(1_000, 2_000);

    assertThat(throughput("leave", leaving(between, 500, 3_000))).isZero();
    assertThat(throughput("leave", leaving(between, 500))).isNull();
  }

  private static RequestStatistics leaving(Window window, int... starts) {
    RequestLogBuilder log = new RequestLogBuilder();
    log.begin("test", 0);
    for (int start : starts) {
      log.request(log.kind("leave", "", true), start, 1);
    }
    return RequestStatistics.of(log.build(), window);
  }

  private static @Nullable Double throughput(String of, RequestStatistics requests) {
    Objective objective = Objective.ofRequests("x", "throughput", of, "> 3 /s", null);
    return Evaluator.evaluate(objective, evidence(requests, List.of())).measured();
  }

  @Test
  void nothing_measured_is_never_a_pass() {
    assertThat(
            Evaluator.evaluate(
                    Objective.ofRequests("x", "error rate", "all", "< 1 %", null), requests(0, 0))
                .met())
        .isNull();
    assertThat(
            Evaluator.evaluate(
                    Objective.ofRequests("x", "error rate", "other", "< 1 %", null),
                    requests(10, 0))
                .reason())
        .hasToString("there was no request named \"other\"");
    Evaluation metric =
        Evaluator.evaluate(
            Objective.ofMetric("x", "app.db.pending", "max", "0", null), requests(10, 0));
    assertThat(metric.met()).isNull();
    assertThat(metric.reason()).hasToString("no sample of app.db.pending was taken");
  }

  @Test
  void what_throws_is_not_known() {
    List<MetricSample> broken =
        new AbstractList<>() {
          @Override
          public MetricSample get(int index) {
            throw new IllegalStateException("broken");
          }

          @Override
          public int size() {
            return 1;
          }
        };
    Objective objective = Objective.ofMetric("x", "app.db.pending", "max", "0", null);
    Evidence evidence = evidence(requests(10, 0).requests(), broken);

    Evaluation evaluation = Evaluator.evaluate(objective, evidence);

    assertThat(evaluation.met()).isNull();
    assertThat(String.valueOf(evaluation.reason())).contains("broken");
  }

  @Test
  void a_metric_is_aggregated_over_its_samples_and_nan_is_no_sample() {
    RequestStatistics none = requests(1, 0).requests();
    List<MetricSample> samples =
        IntStream.of(10, 20, 60)
            .mapToObj(v -> new MetricSample(v, "app", 1, "app.cpu.percent", Map.of(), v))
            .collect(Collectors.toList());
    samples.add(new MetricSample(70, "app", 1, "app.cpu.percent", Map.of(), Double.NaN));
    Evidence evidence = evidence(none, samples);

    Evaluation mean =
        Evaluator.evaluate(
            Objective.ofMetric("x", "app.cpu.percent", "mean", "< 50 %", null), evidence);
    Evaluation max =
        Evaluator.evaluate(
            Objective.ofMetric("x", "app.cpu.percent", "max", "< 50 %", null), evidence);

    assertThat(mean.measured()).isEqualTo(30);
    assertThat(mean.met()).isTrue();
    assertThat(max.measured()).isEqualTo(60);
    assertThat(max.met()).isFalse();
  }

  private static Evaluation responseTime(
      String aggregate, String target, @Nullable String critical, Evidence evidence) {
    return Evaluator.evaluate(
        Objective.ofRequests("x", "response time " + aggregate, "all", target, critical), evidence);
  }

  /** OK requests of 0, 1, 2 … ms, and failed ones, within 10 s. */
  private static Evidence requests(int ok, int ko) {
    RequestLogBuilder builder = new RequestLogBuilder();
    builder.begin("test", 0);
    for (int i = 0; i < ok; i++) {
      builder.request(builder.kind("a", "", true), i % 10_000, i);
    }
    for (int i = 0; i < ko; i++) {
      builder.request(builder.kind("a", "broken", false), i % 10_000, 1);
    }
    return evidence(RequestStatistics.of(builder.build(), WINDOW), List.of());
  }

  private static Evidence evidence(RequestStatistics requests, List<MetricSample> metrics) {
    ObservedStatistics nothing = ObservedStatistics.of(Observations.none(), WINDOW);
    return new Evidence(WINDOW, requests, null, nothing, metrics);
  }
}
