package dev.headroom.capacity.slo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.ObservationsBuilder;
import dev.headroom.capacity.run.ObservedRequests.Outcome;
import dev.headroom.capacity.run.ObservedValues;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Observed values, waits from the intended start, and growths. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObservedObjectivesTest {

  private static final Window WINDOW = new Window(0, 100_000);
  private static final double[] NOISE = new Random(6).doubles(100, -1, 1).toArray();
  private static final String GAP = "stream.gap.millis";

  @Test
  void none_of_what_was_looked_for_is_zero_and_of_what_nobody_looked_for_is_not_known() {
    Evidence evidence = evidence(builder -> builder.declare("stream.lost"));

    Evaluation lost = observed("stream.lost", "sum", "0", evidence);
    Evaluation duplicated = observed("stream.duplicated", "sum", "0", evidence);

    assertThat(lost.met()).isTrue();
    assertThat(lost.measured()).isZero();
    assertThat(duplicated.met()).isNull();
    assertThat(duplicated.reason()).hasToString("no generator looked for it");
    assertThat(observed("stream.lost", "mean", "0", evidence).met()).isNull();
  }

  @Test
  void observed_values_become_one_by_their_aggregate() {
    Evidence evidence =
        evidence(
            builder -> {
              ObservedValues gaps = builder.declare(GAP);
              for (int i = 1; i <= 200; i++) {
                builder.value(gaps, i, i);
              }
            });

    assertThat(observed(GAP, "p95", "< 5.5 s", evidence).measured()).isEqualTo(190);
    assertThat(observed(GAP, "max", "< 100 ms", evidence).met()).isFalse();
    assertThat(observed(GAP, "count", "200", evidence).met()).isTrue();
    assertThat(observed(GAP, "sum", "< 21 s", evidence).measured()).isEqualTo(20_100);
    assertThat(observed(GAP, "last", "< 1 s", evidence).measured()).isEqualTo(200);
    assertThat(observed(GAP, "mean", "< 1 s", evidence).measured()).isEqualTo(100.5);
    assertThat(observed(GAP, "p99", "< 1 s", evidence).reason())
        .hasToString("p99 needs 1,000 values, there were 200");
  }

  @Test
  void a_stall_shows_from_the_intended_start_and_not_in_the_service_time() {
    Evidence evidence = evidence(ObservedObjectivesTest::stalled);

    Evaluation service = response("response time p95", "< 50 ms", evidence);
    Evaluation waited = response("response time from intended start p95", "< 50 ms", evidence);

    assertThat(service.met()).isTrue();
    assertThat(waited.measured()).isCloseTo(1_010, within(20.0));
    assertThat(waited.met()).isFalse();
    assertThat(waited.budgetLeft()).isLessThan(0);
    assertThat(waited.samples()).isEqualTo(1_000);
  }

  @Test
  void without_intended_times_nobody_knows_what_people_waited() {
    Evidence evidence = Evidence.of(WINDOW, requests(i -> 10), Observations.none(), List.of());

    assertThat(response("response time from intended start p95", "< 1 s", evidence).reason())
        .hasToString("no generator kept the intended times");
  }

  @Test
  void a_growth_is_met_missed_or_open_by_its_whole_interval() {
    Evaluation flat = heap("< 10 %", second -> 300 + noise(second));
    Evaluation leak = heap("< 10 %", second -> 300 + second + noise(second));
    Evaluation unclear = heap("< 10 %", second -> 300 + second * 0.3 + 10 * noise(second));

    assertThat(flat.met()).isTrue();
    assertThat(flat.unit()).isEqualTo("%");
    assertThat(String.valueOf(flat.reason())).startsWith("between ").endsWith("(95 % sure)");
    assertThat(leak.met()).isFalse();
    assertThat(leak.measured()).isCloseTo(28.6, within(1.0));
    assertThat(leak.shareOfLimit()).isCloseTo(2.86, within(0.1));
    assertThat(unclear.met()).isNull();
    assertThat(unclear.measured()).isNotNull();
    assertThat(String.valueOf(unclear.reason()))
        .startsWith("it lies between ")
        .endsWith("and so does the limit");
    assertThat(unclear.level()).isEqualTo(Evaluation.Level.UNKNOWN);
  }

  @Test
  void the_growth_of_a_percentile_needs_enough_requests_in_each_stretch() {
    Evidence many =
        Evidence.of(WINDOW, requests(i -> 100 + i / 200.0), Observations.none(), List.of());

    Evaluation p95 = response("response time p95 growth", "< 10 %", many);
    Evaluation p999 = response("response time p99.9 growth", "< 10 %", many);

    assertThat(p95.met()).isFalse();
    assertThat(p95.measured()).isCloseTo(40, within(1.0));
    assertThat(p999.reason()).hasToString("a growth needs values in 10 stretches of the window");
  }

  @Test
  void targets_below_zero_are_for_percentages_and_unknown_aggregates_are_told() {
    assertThat(
            Objective.ofRequests("x", "response time p95 growth", "all", "> -5 %", null)
                .target()
                .limit())
        .isEqualTo(-5);
    assertThatThrownBy(() -> Objective.ofObserved("x", GAP, "max", "< -5 ms", null))
        .hasMessage("objective \"x\": target \"< -5 ms\" is below 0.");
    assertThatThrownBy(() -> Objective.ofMetric("x", "app.cpu.percent", "sum", "< 5 %", null))
        .isInstanceOf(ObjectiveException.class);
    assertThatThrownBy(() -> Objective.ofObserved("x", GAP, "p95 growth", "< 5 %", null))
        .isInstanceOf(ObjectiveException.class);
    assertThatThrownBy(() -> Objective.ofRequests("x", "response time last", "all", "< 5 s", null))
        .isInstanceOf(ObjectiveException.class);
  }

  private static Evaluation heap(String target, IntToDoubleFunction mebibytes) {
    List<MetricSample> samples =
        IntStream.range(0, 100)
            .mapToObj(
                second ->
                    new MetricSample(
                        second * 1_000L,
                        "app",
                        1,
                        "app.heap.MiB",
                        Map.of(),
                        mebibytes.applyAsDouble(second)))
            .toList();
    Evidence evidence = Evidence.of(WINDOW, requests(i -> 10), Observations.none(), samples);
    return Evaluator.evaluate(
        Objective.ofMetric("x", "app.heap.MiB", "growth", target, null), evidence);
  }

  private static double noise(int second) {
    return NOISE[second];
  }

  /**
   * Requests of 10 ms every 20 ms; those due in 2 s of the 20 s, a share of 0.1, wait for the end
   * of a stall. Their waits spread evenly over 2 s, so p95 is 2 s · (1 − 0.05/0.1) + 10 ms.
   */
  private static void stalled(ObservationsBuilder builder) {
    int enter = builder.name("enter", Outcome.OK);
    for (int i = 0; i < 1_000; i++) {
      int intended = i * 20;
      int start = intended >= 4_000 && intended < 6_000 ? 6_000 : intended;
      builder.request(enter, intended, start, start + 10, 200, Outcome.OK);
    }
  }

  private static Evidence evidence(Consumer<ObservationsBuilder> observing) {
    ObservationsBuilder builder = new ObservationsBuilder();
    builder.file();
    builder.begin(0);
    observing.accept(builder);
    return Evidence.of(WINDOW, requests(i -> 10), builder.build(), List.of());
  }

  /** 10,000 requests, one each 10 ms. */
  private static RequestStatistics requests(IntToDoubleFunction durationMs) {
    RequestLogBuilder builder = new RequestLogBuilder();
    builder.begin("test", 0);
    for (int i = 0; i < 10_000; i++) {
      builder.request(builder.kind("enter", "", true), i * 10, (int) durationMs.applyAsDouble(i));
    }
    return RequestStatistics.of(builder.build(), WINDOW);
  }

  private static Evaluation observed(
      String name, String aggregate, String target, Evidence evidence) {
    return Evaluator.evaluate(Objective.ofObserved("x", name, aggregate, target, null), evidence);
  }

  private static Evaluation response(String measure, String target, Evidence evidence) {
    return Evaluator.evaluate(Objective.ofRequests("x", measure, "all", target, null), evidence);
  }
}
