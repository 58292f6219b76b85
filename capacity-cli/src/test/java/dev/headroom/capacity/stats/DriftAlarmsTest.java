package dev.headroom.capacity.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How often drift and warm-up are seen where there is none, and where there is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DriftAlarmsTest {

  private static final int RUNS = 1_000;
  private static final int PLAYED = 200;
  private static final int REQUESTS = 6_000;
  private static final int TOGETHER = 3;

  @ParameterizedTest
  @CsvSource({"0, 0.1", "0.5, 0.1", "0.8, 0.1", "0, 0.3", "0.5, 0.3", "0.8, 0.3"})
  void of_100_runs_in_which_nothing_drifts_at_most_6_are_said_to(double like, double spread) {
    assertThat(alarms(like, spread, 0)).isLessThanOrEqualTo(RUNS * 6 / 100);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.03, 0.2, 0.4", "0, 0.1, 0.5, 0.5", "0.5, 0.05, 0.5, 0.3"})
  void a_drift_well_above_the_noise_is_found(
      double like, double spread, double rise, double share) {
    assertThat(alarms(like, spread, rise)).isGreaterThanOrEqualTo((int) (RUNS * share));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.1", "0.5, 0.1", "0.8, 0.1", "0, 0.3", "0.5, 0.3", "0.8, 0.3"})
  void of_100_runs_without_a_warm_up_at_most_5_are_said_to_have_one(double like, double spread) {
    int hints = 0;
    for (int run = 0; run < RUNS; run++) {
      boolean hint = false;
      for (int series = 0; series < TOGETHER; series++) {
        double[] levels = autoregressive(random(run, series), 60, like, spread);
        hint |= Beginning.share(stretches -> joined(levels, stretches)) > 0;
      }
      hints += hint ? 1 : 0;
    }
    assertThat(hints).isLessThanOrEqualTo(RUNS * 5 / 100);
  }

  @ParameterizedTest
  @EnumSource(MadeUpTimes.class)
  void neither_is_said_of_made_up_times(MadeUpTimes times) {
    int drifts = 0;
    int hints = 0;
    for (int run = 0; run < PLAYED; run++) {
      int[] played = times.play(new SplittableRandom(run), REQUESTS);
      drifts += told(Growth.among(1, blocks -> medians(played, blocks))) ? 1 : 0;
      hints += Beginning.share(stretches -> medians(played, stretches)) > 0 ? 1 : 0;
    }
    assertThat(drifts).isLessThanOrEqualTo(PLAYED * 5 / 100);
    assertThat(hints).isLessThanOrEqualTo(PLAYED * 5 / 100);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.1, 1.5", "0, 0.3, 3", "0.5, 0.1, 3", "0.8, 0.1, 3"})
  void a_tenth_of_a_run_that_is_slower_by_far_is_found(double like, double spread, double times) {
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      double[] levels = autoregressive(random(run, 0), 60, like, spread);
      for (int i = 0; i < 6; i++) {
        levels[i] *= times;
      }
      double share = Beginning.share(stretches -> joined(levels, stretches));
      found += share >= 0.08 && share < 0.2 ? 1 : 0;
    }
    assertThat(found).isGreaterThan(RUNS * 7 / 10);
  }

  /** Runs of three independent series of which one at least is told of. */
  private static int alarms(double like, double spread, double rise) {
    int alarms = 0;
    for (int run = 0; run < RUNS; run++) {
      boolean alarm = false;
      for (int series = 0; series < TOGETHER; series++) {
        double[] levels = autoregressive(random(run, series), 20, like, spread);
        double total = series == 0 ? rise : 0;
        for (int i = 0; i < levels.length; i++) {
          levels[i] *= 1 + total * ((i + 0.5) / levels.length - 0.5);
        }
        alarm |= told(Growth.among(TOGETHER, blocks -> levels));
      }
      alarms += alarm ? 1 : 0;
    }
    return alarms;
  }

  private static boolean told(Growth growth) {
    return growth != null
        && Double.isFinite(growth.low() + growth.high())
        && (growth.low() >= 10 || growth.high() <= -10);
  }

  private static RandomGenerator random(int run, int series) {
    return new SplittableRandom(run * 10L + series);
  }

  private static double[] autoregressive(
      RandomGenerator random, int length, double like, double spread) {
    double[] levels = new double[length];
    double state = random.nextGaussian();
    for (int i = 0; i < length; i++) {
      levels[i] = Math.exp(spread * state);
      state = like * state + Math.sqrt(1 - like * like) * random.nextGaussian();
    }
    return levels;
  }

  private static double[] joined(double[] levels, int stretches) {
    double[] means = new double[stretches];
    int each = levels.length / stretches;
    for (int i = 0; i < levels.length; i++) {
      means[i / each] += levels[i] / each;
    }
    return means;
  }

  private static double[] medians(int[] times, int stretches) {
    double[] medians = new double[stretches];
    int each = times.length / stretches;
    for (int i = 0; i < stretches; i++) {
      int[] own = Arrays.copyOfRange(times, i * each, (i + 1) * each);
      Arrays.sort(own);
      medians[i] = own[each / 2];
    }
    return medians;
  }
}
