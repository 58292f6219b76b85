package dev.headroom.capacity.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.capacity.plan.points.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScalingTest {

  @Test
  void fewer_than_three_levels_are_refused_with_what_to_measure() {
    Scaling one = Scaling.of(measured(3, 4), Axis.INSTANCES, 1);
    assertThat(one.chosen()).isNull();
    assertThat(one.next()).isNull();
    assertThat(one.smallestFor(1, 0.5)).isNull();
    assertThat(one.refusal())
        .hasToString(
            "1 number of instances was measured and a curve needs 3 at least: measure two more,"
                + " such as 8 and 16, each three times");
    assertThat(Scaling.of(measured(3, 1, 2), Axis.LOAD, 1).refusalAt(1))
        .hasToString(
            "2 loads were measured and a curve needs 3 at least: measure one more, such as 4, and"
                + " each three times");
  }

  @Test
  void measurements_without_repeats_say_too_little_of_their_noise() {
    Scaling single = Scaling.of(measured(1, 1, 2, 4), Axis.INSTANCES, 1);
    assertThat(single.refusal())
        .hasToString(
            "3 measurements don't tell their noise from the curve, so nothing beyond 4 is"
                + " predicted: measure each level three times");
    assertThat(single.refusalAt(4)).isNull();
    assertThat(single.refusalAt(5)).isNotNull();
  }

  @Test
  void one_two_and_four_instances_carry_six() {
    Scaling scaling = Scaling.of(measured(3, 1, 2, 4), Axis.INSTANCES, 1);
    assertThat(scaling.refusal()).isNull();
    assertThat(scaling.refusalAt(6)).isNull();
    Prediction six = Objects.requireNonNull(scaling.chosen()).throughput(6);
    assertThat(six.value()).isCloseTo(truth(6), Percentage.withPercentage(5));
    assertThat(truth(6)).isBetween(six.low(), six.high());
    assertThat(six.beyond()).isEqualTo(1.5);
  }

  @Test
  void the_smallest_size_is_the_first_whose_measurements_would_reach_the_throughput() {
    Scaling scaling = Scaling.of(measured(3, 1, 2, 4), Axis.INSTANCES, 1);
    Fitted chosen = Objects.requireNonNull(scaling.chosen());
    int size = Objects.requireNonNull(scaling.smallestFor(2_600, 0.9));
    assertThat(chosen.reached(size, 0.9)).isGreaterThanOrEqualTo(2_600);
    assertThat(chosen.reached(size - 1, 0.9)).isLessThan(2_600);
    assertThat(Objects.requireNonNull(scaling.smallestFor(500, 0.9))).isEqualTo(1);
    assertThat(scaling.smallestFor(9_000, 0.9)).isNull();
    assertThat(scaling.refusalAt(12))
        .hasToString(
            "12 is 3 times the largest measured level, 4, and these points carry a prediction up"
                + " to "
                + (int) scaling.reach());
  }

  @Test
  void every_other_model_says_why_it_was_not_chosen() {
    Scaling scaling = Scaling.of(measured(3, 1, 2, 4, 8, 16), Axis.LOAD, 1);
    assertThat(Objects.requireNonNull(scaling.chosen()).model())
        .hasToString("Universal Scalability Law");
    assertThat(scaling.others()).hasSize(5);
    assertThat(scaling.others()).allMatch(other -> !other.because().isEmpty());
    assertThat(scaling.others())
        .filteredOn(other -> other.model().toString().equals("even growth"))
        .extracting(other -> other.because().toString())
        .containsExactly("it misses the measured levels by more than their noise explains");
  }

  @Test
  void the_level_most_worth_measuring_lies_near_the_one_to_be_known() {
    Scaling scaling = Scaling.of(measured(3, 1, 2, 4), Axis.INSTANCES, 1);
    NextLevel next = Objects.requireNonNull(scaling.next(8));
    assertThat(next.n()).isBetween(6.0, 8.0);
    assertThat(next.narrower()).isBetween(0.3, 1.0);
  }

  /** The promise of {@link NextLevel}: a new measurement there narrows the curve at the target. */
  @Test
  void measuring_the_named_level_narrows_the_interval_more_than_repeating_a_known_one() {
    List<Point> known = measured(3, 1, 2, 4);
    double n = Objects.requireNonNull(Scaling.of(known, Axis.INSTANCES, 1).next(8)).n();
    assertThat(width(known, n)).isLessThan(0.8 * width(known, 1));
  }

  @Test
  void a_point_without_instances_has_no_place_on_their_axis() {
    assertThatThrownBy(() -> Scaling.of(List.of(new Point(1, 1, null, null)), Axis.INSTANCES, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Scaling.of(List.of(), Axis.LOAD, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static double width(List<Point> known, double added) {
    List<Point> points = new ArrayList<>(known);
    points.addAll(measured(3, (int) added));
    Fitted chosen = Objects.requireNonNull(Scaling.of(points, Axis.INSTANCES, 1).chosen());
    Prediction at = chosen.throughput(8);
    return at.high() - at.low();
  }

  private static List<Point> measured(int times, int... sizes) {
    SplittableRandom random = new SplittableRandom(11);
    List<Point> points = new ArrayList<>();
    for (int n : sizes) {
      for (int i = 0; i < times; i++) {
        points.add(new Point(n, truth(n) * (1 + 0.01 * random.nextGaussian()), null, n));
      }
    }
    return points;
  }

  private static double truth(double n) {
    return 800 * n / (1 + 0.03 * (n - 1) + 0.002 * n * (n - 1));
  }
}
