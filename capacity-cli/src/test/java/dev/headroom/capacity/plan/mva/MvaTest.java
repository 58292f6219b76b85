package dev.headroom.capacity.plan.mva;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.capacity.plan.truth.ProductForm;
import dev.headroom.capacity.plan.truth.Queue;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MvaTest {

  private static final Offset<Double> EXACT = Offset.offset(1e-6);

  private static final ClosedNetwork APP_AND_STORES =
      new ClosedNetwork(
          1,
          List.of(
              Station.of("app", 4, 0.040),
              Station.of("database", 2, 0.015),
              Station.of("r", 1, 0.002)));

  private static final ProductForm TRUTH =
      new ProductForm(1, List.of(new Queue(4, 0.040), new Queue(2, 0.015), new Queue(1, 0.002)));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 60, 105, 150, 300})
  void the_exact_solution_is_that_of_the_product_form(int people) {
    Solution solution = APP_AND_STORES.at(people);
    assertThat(solution.exact()).isTrue();
    assertThat(solution.throughput()).isCloseTo(TRUTH.throughput(people), EXACT);
    assertThat(solution.responseSeconds()).isCloseTo(TRUTH.responseSeconds(people), EXACT);
  }

  /** Where the recursion of mean-value analysis loses all its digits. */
  @ParameterizedTest
  @ValueSource(ints = {1, 76, 96, 192, 384})
  void many_servers_do_not_cost_digits(int people) {
    ClosedNetwork network =
        new ClosedNetwork(1, List.of(Station.of("pool", 32, 0.5), Station.of("r", 1, 0.014)));
    ProductForm truth = new ProductForm(1, List.of(new Queue(32, 0.5), new Queue(1, 0.014)));
    assertThat(network.at(people).throughput()).isCloseTo(truth.throughput(people), EXACT);
    assertThat(network.at(people).responseSeconds())
        .isCloseTo(truth.responseSeconds(people), EXACT);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 105, 500, 100_000})
  void operational_laws_hold_in_every_solution(int people) {
    for (Solution solution :
        List.of(APP_AND_STORES.at(people), APP_AND_STORES.approximatelyAt(people))) {
      double inside = solution.queues().stream().mapToDouble(Double::doubleValue).sum();
      double x = solution.throughput();
      assertThat(x * (solution.responseSeconds() + 1))
          .isCloseTo(people, Percentage.withPercentage(1e-6));
      assertThat(inside).isCloseTo(x * solution.responseSeconds(), Percentage.withPercentage(1e-6));
      assertThat(solution.utilisations().get(0)).isCloseTo(x * 0.040 / 4, Offset.offset(1e-6));
      assertThat(x).isLessThanOrEqualTo(APP_AND_STORES.highestThroughput(people) * (1 + 1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 60, 105, 150, 300})
  void the_approximation_is_within_7_percent_of_the_exact_solution(int people) {
    assertThat(APP_AND_STORES.approximatelyAt(people).throughput())
        .isCloseTo(APP_AND_STORES.at(people).throughput(), Percentage.withPercentage(7));
  }

  /** Lazowska et al. 1984, Quantitative System Performance, section 6.4: three stations. */
  @Test
  void the_textbook_example_of_mean_value_analysis_comes_out() {
    ClosedNetwork network =
        new ClosedNetwork(
            15,
            List.of(
                Station.of("CPU", 1, 0.605),
                Station.of("disk 1", 1, 2.1),
                Station.of("disk 2", 1, 1.35)));
    assertThat(network.at(1).throughput()).isCloseTo(0.0525, Offset.offset(5e-5));
    assertThat(network.at(2).throughput()).isCloseTo(0.1031, Offset.offset(5e-4));
    assertThat(network.at(3).throughput()).isCloseTo(0.1515, Offset.offset(5e-4));
  }

  @Test
  void demands_in_between_lie_on_straight_lines() {
    Station station =
        Station.measured("app", 1, new double[] {10, 20}, new double[] {0.010, 0.014});
    assertThat(station.demandAt(5)).isEqualTo(0.010);
    assertThat(station.demandAt(15)).isCloseTo(0.012, EXACT);
    assertThat(station.demandAt(99)).isEqualTo(0.014);
    assertThat(new ClosedNetwork(0, List.of(station)).at(1000).throughput())
        .isCloseTo(1 / 0.014, EXACT);
  }

  /** M/M/1: R = D/(1 − ρ); M/M/2: R = D/(1 − ρ²). Kleinrock 1975, sections 3.2 and 3.5. */
  @Test
  void open_stations_answer_as_the_textbook_has_them() {
    assertThat(open(Station.of("one", 1, 0.1), 8).responseSeconds()).isCloseTo(0.5, EXACT);
    assertThat(open(Station.of("two", 2, 0.1), 16).responseSeconds())
        .isCloseTo(0.1 / (1 - 0.64), EXACT);
    OpenNetwork network = new OpenNetwork(List.of(Station.of("one", 1, 0.1)));
    assertThat(network.at(10)).isNull();
    assertThat(network.highestRate(10)).isCloseTo(10, EXACT);
  }

  @Test
  void impossible_networks_are_refused() {
    assertThatThrownBy(() -> Station.of("app", 0, 0.1))
        .hasMessage("app has 0 servers, not 1 or more");
    assertThatThrownBy(() -> Station.of("app", 1, -1)).hasMessageContaining("not 0 or more");
    assertThatThrownBy(() -> new ClosedNetwork(-1, List.of(Station.of("app", 1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OpenNetwork(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Solution open(Station station, double rate) {
    return Objects.requireNonNull(new OpenNetwork(List.of(station)).at(rate));
  }
}
