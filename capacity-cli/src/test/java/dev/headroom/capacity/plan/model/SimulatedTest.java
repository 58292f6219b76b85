package dev.headroom.capacity.plan.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.plan.points.LittlesLaw;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.truth.ProductForm;
import dev.headroom.capacity.plan.truth.Queue;
import dev.headroom.capacity.plan.truth.Simulated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Throughput and response times of simulated load tests, and of others that were not shown. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulatedTest {

  private static final int SYSTEMS = 10;
  private static final int REQUESTS = 6_000;

  private final SplittableRandom random = new SplittableRandom(3);
  private final Tally throughput = new Tally();
  private final Tally response = new Tally();

  @Test
  void simulations_agree_with_the_exact_solution() {
    ProductForm network = new ProductForm(0.5, List.of(new Queue(3, 0.03), new Queue(1, 0.008)));
    Simulated.Measured measured = Simulated.closed(network, 60, 60_000, random);
    assertThat(measured.throughput())
        .isCloseTo(network.throughput(60), Percentage.withPercentage(2));
    assertThat(measured.responseMillis())
        .isCloseTo(1000 * network.responseSeconds(60), Percentage.withPercentage(6));
  }

  @Test
  void people_who_pause_are_predicted_to_twice_the_range() {
    for (int i = 0; i < SYSTEMS; i++) {
      ProductForm network = network();
      List<Point> points = new ArrayList<>();
      for (double share : new double[] {0.1, 0.4, 0.7, 1, 1.3, 1.6, 2}) {
        points.add(people(network, share));
        points.add(people(network, share));
      }
      Scaling scaling = Scaling.of(points, Axis.LOAD, i);
      LittlesLaw law = LittlesLaw.of(points);
      assertThat(law.broken()).hasSizeLessThan(2);
      assertThat(Objects.requireNonNull(law.thinkMillis()))
          .isCloseTo(1000 * network.thinkSeconds(), Percentage.withPercentage(3));
      for (double share : new double[] {0.5, 1.15, 1.8, 2.5, 3}) {
        Point truth = people(network, share);
        if (scaling.refusalAt(truth.load()) == null) {
          compare(scaling, truth);
        }
      }
    }
    throughput.print("closed throughput");
    response.print("closed response");
    assertThat(throughput.meanError()).isLessThan(0.05);
    assertThat(response.meanError()).isLessThan(0.06);
    assertThat(throughput.covered()).isBetween(0.82, 0.98);
    assertThat(response.covered()).isBetween(0.80, 0.97);
    assertThat(response.count()).isGreaterThan(4 * SYSTEMS - 5);
  }

  @Test
  void a_rate_that_is_served_says_how_answers_slow_down_and_nothing_of_the_limit() {
    for (int i = 0; i < SYSTEMS; i++) {
      ProductForm network = network();
      List<Point> points = new ArrayList<>();
      for (double share : new double[] {0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85}) {
        points.add(rate(network, share));
        points.add(rate(network, share));
      }
      Scaling scaling = Scaling.of(points, Axis.LOAD, i);
      assertThat(scaling.refusal()).isNotNull();
      assertThat(scaling.smallestFor(1.1 * scaling.measuredTo(), 0.9)).isNull();
      for (double share : new double[] {0.2, 0.55, 0.75, 0.82}) {
        compare(scaling, rate(network, share));
      }
    }
    throughput.print("open throughput");
    response.print("open response");
    assertThat(throughput.meanError()).isLessThan(0.05);
    assertThat(response.meanError()).isLessThan(0.08);
    assertThat(response.covered()).isBetween(0.80, 0.97);
  }

  private void compare(Scaling scaling, Point truth) {
    Fitted chosen = Objects.requireNonNull(scaling.chosen());
    Prediction x = chosen.throughput(truth.load());
    throughput.predicted(x, truth.throughput());
    throughput.measured(x, truth.throughput());
    Prediction r = Objects.requireNonNull(chosen.responseMillis(truth.load()));
    double measured = Objects.requireNonNull(truth.responseMillis());
    response.predicted(r, measured);
    response.measured(r, measured);
  }

  private ProductForm network() {
    List<Queue> queues =
        IntStream.range(0, 1 + random.nextInt(3))
            .mapToObj(i -> new Queue(1 + random.nextInt(4), 0.005 + random.nextDouble() * 0.03))
            .toList();
    return new ProductForm(0.3 + 2 * random.nextDouble(), queues);
  }

  private Point people(ProductForm network, double ofKnee) {
    int people = (int) Math.max(1, Math.round(ofKnee * network.knee()));
    return point(people, Simulated.closed(network, people, REQUESTS, random.split()));
  }

  private Point rate(ProductForm network, double ofLimit) {
    double rate = ofLimit * network.limit();
    return point(rate, Simulated.open(network.queues(), rate, REQUESTS, random.split()));
  }

  private static Point point(double load, Simulated.Measured measured) {
    return new Point(load, measured.throughput(), measured.responseMillis(), null);
  }
}
