package dev.headroom.capacity.judge.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CalibrationTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);

  @Test
  void levels_kept_back_are_predicted_from_the_others_and_held_against_what_was_measured() {
    Calibration calibration = CalibrationFixtures.whole();
    assertThat(calibration.heldOut()).extracting(HeldOut::instances).containsExactly(3, 6);
    assertThat(calibration.heldOut()).allMatch(held -> Math.abs(held.error()) < 0.1);
    assertThat(calibration.scaling().measuredTo()).isEqualTo(4);
  }

  @Test
  void a_level_that_does_not_count_is_neither_a_point_nor_held_against_anything() {
    Calibration calibration = CalibrationFixtures.whole();
    assertThat(calibration.dropped()).extracting(Level::instances).containsExactly(5);
    assertThat(calibration.points()).hasSize(11).extracting(Point::instances).doesNotContain(5);
  }

  @Test
  void without_three_numbers_of_instances_there_is_no_answer() {
    Calibration stopped = CalibrationFixtures.stopped();
    assertThat(stopped.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(stopped.reason().toString()).contains("needs 3 at least");
    assertThat(stopped.heldOut()).isEmpty();
  }

  @Test
  void without_any_level_that_counts_there_is_none_either() {
    Calibration none =
        Calibration.of(CalibrationFixtures.stopped().setting(), 3, List.of(), List.of());
    assertThat(none.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(none.reason()).hasToString("no measurement counts");
  }

  @Test
  void an_app_that_used_up_its_share_was_the_limit_however_busy_the_machine() {
    assertThat(Grounds.against(usage(0.92, 0.99, 0.5))).isNull();
  }

  @Test
  void what_is_fuller_than_the_app_was_the_limit_itself() {
    assertThat(Grounds.against(usage(0.8, 0.5, 0.97))).asString().contains("redis.thread was");
    assertThat(Grounds.against(usage(0.5, 0.95, 0.2))).asString().contains("the machine was");
    assertThat(Grounds.against(usage(0.5, 0.4, 0.2))).asString().contains("not measured");
    assertThat(Grounds.against(Usage.UNKNOWN)).asString().contains("nobody told");
  }

  @Test
  void use_is_taken_from_what_the_parts_said_within_the_window() {
    List<MetricSample> metrics = new ArrayList<>();
    for (int second = 0; second <= 20; second++) {
      for (int instance = 1; instance <= 2; instance++) {
        metrics.add(sample(second, "app", instance, "app.cpu.seconds", 5 + 0.09 * second));
        metrics.add(sample(second, "app", instance, "app.cpu.periods", 10.0 * second));
        metrics.add(sample(second, "app", instance, "app.cpu.periods.throttled", 8.0 * second));
      }
      metrics.add(sample(second, "machine", 1, "machine.cpu.percent", second < 10 ? 0 : 60));
      metrics.add(sample(second, "redis", 1, "redis.cpu.seconds", 0.05 * second));
    }
    Usage usage = Usage.of(metrics, new Window(10_000, 20_000), 2, 0.1, 2);
    assertThat(usage.app()).isEqualTo(0.9, CLOSE);
    assertThat(usage.throttled()).isEqualTo(0.8, CLOSE);
    assertThat(usage.machine()).isEqualTo(0.6, CLOSE);
    assertThat(usage.generator()).isNaN();
    assertThat(usage.others()).containsOnlyKeys("redis.thread");
    assertThat(usage.fullest().getValue()).isEqualTo(0.05, CLOSE);
  }

  @Test
  void every_repeat_has_every_level_once_in_an_order_of_its_own() {
    List<Order.Turn> order = Order.of(List.of(1, 2, 4), 6, Map.of(), 1);
    for (int repeat = 1; repeat <= 6; repeat++) {
      int block = repeat;
      assertThat(order.subList(3 * (block - 1), 3 * block))
          .allMatch(turn -> turn.repeat() == block)
          .extracting(Order.Turn::instances)
          .containsExactlyInAnyOrder(1, 2, 4);
    }
    assertThat(order.stream().map(Order.Turn::instances).toList())
        .isNotEqualTo(List.of(1, 2, 4, 1, 2, 4, 1, 2, 4, 1, 2, 4, 1, 2, 4, 1, 2, 4));
    assertThat(Order.of(List.of(4, 2, 1), 6, Map.of(), 1)).isEqualTo(order);
  }

  @Test
  void what_was_measured_before_is_not_measured_again() {
    assertThat(Order.of(List.of(1, 2), 2, Map.of(1, 2, 2, 1), 7))
        .containsExactly(new Order.Turn(2, 2));
  }

  private static Usage usage(double app, double machine, double redis) {
    return new Usage(app, 0.5, machine, 0.1, Map.of("redis.thread", redis, "kafka.cpu", 0.01));
  }

  private static MetricSample sample(
      int second, String part, int instance, String metric, double value) {
    return new MetricSample(1_000L * second, part, instance, metric, Map.of(), value);
  }
}
