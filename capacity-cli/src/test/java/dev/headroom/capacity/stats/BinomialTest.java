package dev.headroom.capacity.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BinomialTest {

  /** The ends of the two-sided 95 % interval of 10 in 100 are 4.90 and 17.62 %: R's binom.test. */
  @Test
  void a_share_is_bounded_as_clopper_and_pearson_do() {
    assertThat(Binomial.highestShare(10, 100, 0.975)).isCloseTo(0.17622, within(1e-5));
    assertThat(1 - Binomial.highestShare(90, 100, 0.975)).isCloseTo(0.04900, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({"30", "300", "3000", "30000", "1000000"})
  void without_a_failure_it_is_exact_and_near_the_rule_of_three(long n) {
    double exact = 1 - Math.pow(0.05, 1.0 / n);
    assertThat(Binomial.highestShare(0, n, 0.95)).isCloseTo(exact, within(exact * 1e-6));
    assertThat(exact).isCloseTo(3.0 / n, within(0.06 * 3 / n));
    assertThat(Binomial.highestShare(n, n, 0.95)).isEqualTo(1);
  }

  /** Wilks 1941: the largest of 59 bounds p95 with 95 %, the second largest of 93, … */
  @ParameterizedTest
  @CsvSource({
    "95, 58, 59",
    "95, 59, 59",
    "95, 92, 92",
    "95, 93, 92",
    "95, 124, 122",
    "99, 299, 299",
    "99, 298, 299",
  })
  void a_percentile_is_bounded_by_the_rank_that_wilks_gives(double percentile, long n, long rank) {
    assertThat(Binomial.highestRank(percentile, n, 0.95)).isEqualTo(rank);
  }

  @Test
  void the_sum_of_all_probabilities_is_the_cumulative_one() {
    int n = 40;
    double p = 0.3;
    double sum = 0;
    double probability = Math.pow(1 - p, n);
    for (int k = 0; k <= n; k++) {
      sum += probability;
      assertThat(Binomial.cumulative(k, n, p)).isCloseTo(sum, within(1e-10));
      probability *= (n - k) / (k + 1.0) * p / (1 - p);
    }
  }

  @Test
  void millions_of_samples_are_no_trouble() {
    long rank = Binomial.highestRank(99, 20_000_000, 0.95);
    // Near the normal approximation: 1.645 standard deviations above.
    assertThat(rank - 19_800_000.0).isCloseTo(1.645 * Math.sqrt(20e6 * 0.99 * 0.01), within(5.0));
  }
}
