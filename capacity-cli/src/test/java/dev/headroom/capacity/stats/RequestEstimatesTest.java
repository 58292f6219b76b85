package dev.headroom.capacity.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RequestLogBuilder;
import dev.headroom.capacity.run.Window;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestEstimatesTest {

  private static final int RUNS = 120;
  private static final int TRUTH = 150;
  private static final int REQUESTS = 4_000;
  private static final long START = 1_800_000_000_000L;
  private static final int STEP_MS = 20;

  /** Degrees 10, 30 and 120 of table 26.10 in Abramowitz and Stegun 1964. */
  @Test
  void students_quantiles_equal_published_ones() {
    assertThat(StudentT.twoSided95(1)).isEqualTo(12.706);
    assertThat(StudentT.twoSided95(10)).isCloseTo(2.228, within(5e-4));
    assertThat(StudentT.twoSided95(30)).isCloseTo(2.042, within(5e-4));
    assertThat(StudentT.twoSided95(120)).isCloseTo(1.980, within(5e-4));
  }

  @ParameterizedTest
  @EnumSource(MadeUpTimes.class)
  void at_most_ten_intervals_in_a_hundred_runs_miss_the_truth(MadeUpTimes times) {
    double[] truth = truth(times);
    int[] given = new int[4];
    int[] held = new int[4];
    for (int run = 0; run < RUNS; run++) {
      RequestEstimates estimates = estimates(times.play(new SplittableRandom(run), REQUESTS));
      count(estimates.percentile("all", 50), truth[0], 0, given, held);
      count(estimates.percentile("all", 95), truth[1], 1, given, held);
      count(estimates.percentile("all", 99), truth[2], 2, given, held);
      count(estimates.mean("all"), truth[3], 3, given, held);
    }
    for (int figure = 0; figure < given.length; figure++) {
      int missed = given[figure] - held[figure];
      assertThat(missed)
          .as("intervals of figure %d that miss", figure)
          .isLessThanOrEqualTo(RUNS / 10);
    }
    assertThat(given[0]).isGreaterThan(RUNS * 8 / 10);
  }

  private static void count(
      @Nullable Interval interval, double truth, int figure, int[] given, int[] held) {
    given[figure] += interval == null ? 0 : 1;
    held[figure] += interval != null && interval.contains(truth) ? 1 : 0;
  }

  /** Of many runs together: p50, p95, p99 and mean. */
  private static double[] truth(MadeUpTimes times) {
    int[] all = new int[TRUTH * REQUESTS];
    for (int run = 0; run < TRUTH; run++) {
      int[] one = times.play(new SplittableRandom(1_000_000 + run), REQUESTS);
      System.arraycopy(one, 0, all, run * REQUESTS, REQUESTS);
    }
    double mean = Arrays.stream(all).average().orElseThrow();
    Arrays.sort(all);
    return new double[] {
      all[all.length / 2], all[all.length / 100 * 95], all[all.length / 100 * 99], mean
    };
  }

  static RequestEstimates estimates(int[] durations) {
    RequestLogBuilder builder = new RequestLogBuilder();
    builder.begin("made up", START);
    int kind = builder.kind("one", "", true);
    for (int i = 0; i < durations.length; i++) {
      builder.request(kind, i * STEP_MS, durations[i]);
    }
    RequestLog log = builder.build();
    Window window = new Window(START, START + (long) durations.length * STEP_MS);
    return RequestEstimates.of(
        log, Blocks.of(window), RequestStatistics.of(log, window), List.of());
  }
}
