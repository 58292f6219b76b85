package dev.headroom.capacity.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrendTest {

  private static final int SERIES = 500;

  /** Sen 1968, page 1383 and following; also the example in SciPy's theilslopes. */
  @Test
  void slope_and_interval_equal_sens_published_example() {
    double[] x = {1, 2, 3, 4, 10, 12, 18};
    double[] y = {9, 15, 19, 20, 45, 55, 78};
    double twoSided93 = 1.8119;

    double slope = Trend.of(x, y).slope();
    Trend published = Trend.interval(Trend.slopes(x, y), x.length, slope, twoSided93, 1);

    assertThat(published.slope()).isEqualTo(4);
    assertThat(published.low()).isCloseTo(3.71, within(0.005));
    assertThat(published.high()).isCloseTo(4.38, within(0.006));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 600, 7_200})
  void the_interval_holds_the_truth_also_where_neighbours_resemble_each_other(int length) {
    Random random = new Random(4);
    int covered = 0;
    for (int i = 0; i < SERIES; i++) {
      Growth growth = growth(series(random, length, 0.7, 0));
      covered += growth.low() <= 0 && growth.high() >= 0 ? 1 : 0;
    }
    assertThat(covered / (double) SERIES).isBetween(0.90, 1.0);
  }

  @Test
  void a_growth_as_large_as_the_noise_is_found_with_its_direction() {
    Random random = new Random(5);
    int found = 0;
    for (int i = 0; i < SERIES; i++) {
      double noise = 1 / Math.sqrt(1 - 0.7 * 0.7);
      Growth growth = growth(series(random, 1_800, 0.7, noise));
      found += growth.low() > 0 ? 1 : 0;
      assertThat(growth.high()).isPositive();
    }
    assertThat(found / (double) SERIES).isGreaterThan(0.9);
  }

  @Test
  void a_few_wild_values_move_the_line_little() {
    double[] y = IntStream.range(0, 20).mapToDouble(i -> 100 + i + i * 7 % 5 / 10.0).toArray();
    double[] x = IntStream.range(0, 20).mapToDouble(i -> i).toArray();
    y[3] = 5_000;
    y[17] = -3_000;

    assertThat(Trend.of(x, y).slope()).isCloseTo(1, within(0.05));
  }

  @Test
  void growth_is_the_change_over_the_window_in_percent_of_the_mean() {
    Growth growth =
        Growth.of(
            blocks ->
                IntStream.range(0, blocks)
                    .mapToDouble(i -> 95 + 10 * (i + 0.5) / blocks)
                    .toArray());

    assertThat(growth).isNotNull();
    assertThat(growth.percent()).isCloseTo(10, within(1e-9));
    assertThat(growth.low()).isCloseTo(10, within(1e-6));
    assertThat(growth.blocks()).isEqualTo(20);
  }

  @Test
  void what_never_moves_has_not_grown_even_at_level_zero() {
    Growth flat = Growth.of(blocks -> new double[blocks]);

    assertThat(flat).isEqualTo(new Growth(0, 0, 0, 20));
  }

  @Test
  void sparse_values_are_looked_at_in_longer_stretches_and_too_sparse_ones_not_at_all() {
    Growth sparse = Growth.of(blocks -> every(blocks, blocks > 12 ? 3 : 1));

    assertThat(sparse).isNotNull();
    assertThat(sparse.blocks()).isEqualTo(12);
    assertThat(Growth.of(blocks -> every(blocks, 2))).isNull();
  }

  private static double[] every(int blocks, int step) {
    return IntStream.range(0, blocks).mapToDouble(i -> i % step == 0 ? 5 : Double.NaN).toArray();
  }

  private static Growth growth(double[] samples) {
    Growth growth = Growth.of(blocks -> means(samples, blocks));
    assertThat(growth).isNotNull();
    return growth;
  }

  private static double[] means(double[] samples, int blocks) {
    double[] means = new double[blocks];
    int[] counts = new int[blocks];
    for (int i = 0; i < samples.length; i++) {
      int block = (int) ((long) i * blocks / samples.length);
      means[block] += samples[i];
      counts[block]++;
    }
    Arrays.setAll(means, i -> means[i] / counts[i]);
    return means;
  }

  /** Noise of so much resemblance around 100, rising by so much from its beginning to its end. */
  private static double[] series(Random random, int length, double resemblance, double rise) {
    double[] series = new double[length];
    double noise = random.nextGaussian() / Math.sqrt(1 - resemblance * resemblance);
    for (int i = 0; i < length; i++) {
      noise = resemblance * noise + random.nextGaussian();
      series[i] = 100 + noise + rise * i / length;
    }
    return series;
  }
}
