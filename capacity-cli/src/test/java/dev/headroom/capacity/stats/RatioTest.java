package dev.headroom.capacity.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.stats.Ratio.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RatioTest {

  private static final int PAIRS = 120;
  private static final int REQUESTS = 4_000;

  /**
   * For two means of a log scale with known symmetric intervals the method is the textbook one: the
   * half widths add up in squares.
   */
  @Test
  void half_widths_on_a_log_scale_add_up_in_squares() {
    Figure base = new Figure(100, new Interval(100 * Math.exp(-0.3), 100 * Math.exp(0.3)));
    Figure now = new Figure(150, new Interval(150 * Math.exp(-0.4), 150 * Math.exp(0.4)));

    Ratio ratio = Ratio.of(List.of(base), now);

    assertThat(ratio.value()).isCloseTo(1.5, within(1e-9));
    assertThat(ratio.interval().low()).isCloseTo(1.5 * Math.exp(-0.5), within(1e-9));
    assertThat(ratio.interval().high()).isCloseTo(1.5 * Math.exp(0.5), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(
      value = MadeUpTimes.class,
      names = {"INDEPENDENT", "DRIFTING_OVER_A_100TH", "BURSTS", "HEAVY_TAIL"})
  void intervals_of_p95_hold_the_true_ratio_of_two_runs(MadeUpTimes times) {
    int given = 0;
    int missed = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      Figure base = p95(times.play(new SplittableRandom(2L * pair), REQUESTS));
      int[] slower = times.play(new SplittableRandom(2L * pair + 1), REQUESTS);
      Figure now = p95(Arrays.stream(slower).map(ms -> (int) Math.round(ms * 1.2)).toArray());
      Interval interval = Ratio.of(List.of(base), now).interval();
      given += interval == null ? 0 : 1;
      missed += interval != null && !interval.contains(1.2) ? 1 : 0;
    }
    assertThat(given).isGreaterThan(PAIRS * 8 / 10);
    assertThat(missed).isLessThanOrEqualTo(PAIRS / 10);
  }

  @ParameterizedTest
  @EnumSource(
      value = MadeUpTimes.class,
      names = {"INDEPENDENT", "DRIFTING_OVER_A_100TH"})
  void with_several_base_runs_what_differs_from_run_to_run_is_covered_too(MadeUpTimes times) {
    SplittableRandom levels = new SplittableRandom(77);
    int missed = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      List<Figure> runs = new ArrayList<>();
      for (int run = 0; run < 5; run++) {
        double level = Math.exp(0.1 * levels.nextGaussian());
        int[] played = times.play(new SplittableRandom(5L * pair + run), REQUESTS / 4);
        runs.add(p95(Arrays.stream(played).map(ms -> (int) Math.round(ms * level)).toArray()));
      }
      Interval interval = Ratio.of(runs.subList(0, 4), runs.get(4)).interval();
      missed += interval != null && !interval.contains(1) ? 1 : 0;
    }
    assertThat(missed).isLessThanOrEqualTo(PAIRS / 10);
  }

  @Test
  void two_base_runs_do_not_tell_how_much_runs_differ() {
    Figure unbounded = new Figure(100, null);

    assertThat(Ratio.of(List.of(unbounded, unbounded), new Figure(200, null)).interval()).isNull();
    assertThat(Ratio.of(List.of(unbounded, unbounded, unbounded), new Figure(200, null)).interval())
        .isNotNull();
  }

  @Test
  void nothing_before_and_nothing_now_is_no_change() {
    assertThat(Ratio.of(List.of(new Figure(0, null)), new Figure(0, null)).value()).isEqualTo(1);
    assertThat(Ratio.of(List.of(new Figure(0, null)), new Figure(3, null)).value()).isInfinite();
  }

  private static Figure p95(int[] times) {
    RequestEstimates estimates = RequestEstimatesTest.estimates(times);
    int[] sorted = IntStream.of(times).sorted().toArray();
    int value = sorted[(int) NearestRank.rank(95, times.length) - 1];
    return new Figure(value, estimates.percentile("all", 95));
  }
}
