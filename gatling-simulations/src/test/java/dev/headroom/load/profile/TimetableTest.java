package dev.headroom.load.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.load.feeder.Share;
import dev.headroom.load.scenario.Arrivals;
import dev.headroom.load.scenario.Load;
import dev.headroom.load.scenario.LoadModel;
import dev.headroom.load.scenario.Phase;
import dev.headroom.load.scenario.Range;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimetableTest {

  @Test
  void at_a_constant_rate_people_come_equally_spaced() {
    assertThat(times(open(rate(1_000, 10, 10))))
        .containsExactly(50, 150, 250, 350, 450, 550, 650, 750, 850, 950);
  }

  @Test
  void on_a_ramp_the_square_of_the_time_counts_the_people() {
    // 0 to 100 a second in 10 s: t s after zero 5 t² have come.
    long[] times = times(open(rate(10_000, 0, 100)));

    assertThat(times).hasSize(500);
    for (int k = 0; k < 500; k++) {
      assertThat(times[k]).isEqualTo(Timetable.in(1_000 * Math.sqrt((k + 0.5) / 5)));
    }
  }

  @Test
  void a_ramp_down_is_a_ramp_up_backwards() {
    long[] up = times(open(rate(10_000, 0, 100)));
    long[] down = times(open(rate(10_000, 100, 0)));

    assertThat(down).hasSize(500);
    for (int k = 0; k < 500; k++) {
      assertThat(down[k]).isCloseTo(10_000 - up[499 - k], within(1L));
    }
  }

  @Test
  void a_phase_of_nobody_has_nobody_and_the_next_begins_on_time() {
    long[] times = times(open(rate(1_000, 2, 2), rate(5_000, 0, 0), rate(1_000, 2, 2)));

    assertThat(times).containsExactly(250, 750, 6_250, 6_750);
  }

  @Test
  void a_rate_below_one_carries_its_fraction_into_the_next_phase() {
    // 0.4 and 0.4 and 0.4 people: the second phase brings the first one.
    assertThat(times(open(rate(1_000, 0.4, 0.4), rate(1_000, 0.4, 0.4), rate(1_000, 0.4, 0.4))))
        .containsExactly(1_250);
  }

  @Test
  void random_arrivals_are_a_poisson_process_of_the_wanted_rate() {
    long[] times = random(open(rate(100_000, 100, 300)), 42, Share.WHOLE);

    // 20,000 expected; counts of a Poisson process vary by their square root.
    assertThat((double) times.length).isCloseTo(20_000, within(4 * Math.sqrt(20_000)));
    double[] squares =
        IntStream.range(0, 20)
            .mapToDouble(i -> standardised(times, i * 5_000, (i + 1) * 5_000))
            .map(z -> z * z)
            .toArray();
    // Chi-square with 20 degrees of freedom: 99.9 % lie below 45.31, 0.1 % below 5.92.
    assertThat(java.util.Arrays.stream(squares).sum()).isBetween(5.92, 45.31);
  }

  @Test
  void random_gaps_are_as_uneven_as_they_should_be() {
    long[] times = random(open(rate(1_000_000, 10, 10)), 7, Share.WHOLE);
    double[] gaps =
        IntStream.range(1, times.length).mapToDouble(i -> times[i] - times[i - 1]).toArray();
    double mean = java.util.Arrays.stream(gaps).average().orElseThrow();
    double variance =
        java.util.Arrays.stream(gaps).map(g -> (g - mean) * (g - mean)).average().orElseThrow();

    assertThat(Math.sqrt(variance) / mean).as("an exponential's is 1").isCloseTo(1, within(0.05));
  }

  @Test
  void one_seed_gives_one_set_of_random_arrivals_and_another_seed_another() {
    Load load = open(rate(10_000, 20, 20));

    assertThat(random(load, 1, Share.WHOLE)).isEqualTo(random(load, 1, Share.WHOLE));
    assertThat(random(load, 1, Share.WHOLE)).isNotEqualTo(random(load, 2, Share.WHOLE));
  }

  @Test
  void a_crowd_joins_smoothly() {
    long[] times = times(closed(people(10_000, 0, 100), people(5_000, 100, 100)));

    assertThat(times).hasSize(100);
    for (int k = 0; k < 100; k++) {
      assertThat(times[k]).isEqualTo(100L * k + 50);
    }
  }

  @Test
  void a_crowd_that_is_there_from_the_beginning_joins_at_the_zero() {
    assertThat(times(closed(people(10_000, 3, 3)))).containsExactly(0, 0, 0);
  }

  @Test
  void who_left_on_the_way_down_joins_on_the_next_way_up() {
    long[] times = times(closed(people(0 + 1_000, 0, 4), people(1_000, 4, 2), people(1_000, 2, 4)));

    assertThat(times).containsExactly(125, 375, 625, 875, 2_250, 2_750);
  }

  @Test
  void a_jump_joins_at_the_border_and_a_jump_down_frees_the_places() {
    long[] times = times(closed(people(1_000, 2, 2), people(1_000, 1, 1), people(1_000, 3, 5)));

    assertThat(times).containsExactly(0, 0, 2_000, 2_000, 2_250, 2_750);
  }

  @Test
  void any_number_of_injectors_plays_the_same_people_at_the_same_times() {
    Load ramp = open(rate(3_000, 0, 100), rate(2_500, 100, 30));
    Load crowd = closed(people(3_000, 0, 50), people(1_000, 50, 10), people(2_000, 20, 70));
    for (int injectors = 2; injectors <= 4; injectors++) {
      assertThat(together(injectors, share -> times(ramp, share))).isEqualTo(times(ramp));
      assertThat(together(injectors, share -> times(crowd, share))).isEqualTo(times(crowd));
      assertThat(together(injectors, share -> random(ramp, 3, share)))
          .isEqualTo(random(ramp, 3, Share.WHOLE));
    }
  }

  @Test
  void the_busiest_second_is_found_wherever_it_is() {
    Load load = open(rate(2_000, 10, 10), rate(500, 100, 100), rate(2_500, 20, 20));

    assertThat(Timetable.of(new LoadProfile(load, Share.WHOLE), 1).busiestSecond()).isEqualTo(60);
  }

  private interface Part {
    long[] of(Share share);
  }

  private static long[] together(int injectors, Part part) {
    return IntStream.rangeClosed(1, injectors)
        .mapToObj(i -> part.of(new Share(i, injectors)))
        .flatMapToLong(LongStream::of)
        .sorted()
        .toArray();
  }

  /** How far the count of a stretch is from what is expected, in standard deviations. */
  private static double standardised(long[] times, long from, long to) {
    double expected = (to - from) / 1e3 * (100 + 200 * (from + to) / 2e5);
    long count = LongStream.of(times).filter(t -> t >= from && t < to).count();
    return (count - expected) / Math.sqrt(expected);
  }

  private static long[] times(Load load) {
    return times(load, Share.WHOLE);
  }

  private static long[] times(Load load, Share share) {
    return all(Timetable.of(new LoadProfile(load, share), 1));
  }

  private static long[] random(Load load, long seed, Share share) {
    Load random = new Load(load.model(), Arrivals.RANDOM, load.phases());
    return all(Timetable.of(new LoadProfile(random, share), seed));
  }

  private static long[] all(Timetable times) {
    LongStream.Builder all = LongStream.builder();
    times.forEachRemaining((long time) -> all.add(time));
    return all.build().toArray();
  }

  private static Load open(Phase... phases) {
    return new Load(LoadModel.OPEN, null, List.of(phases));
  }

  private static Load closed(Phase... phases) {
    return new Load(LoadModel.CLOSED, null, List.of(phases));
  }

  private static Phase rate(long millis, double from, double to) {
    return new Phase("p", Duration.ofMillis(millis), null, new Range(from, to), null);
  }

  private static Phase people(long millis, double from, double to) {
    return new Phase("p", Duration.ofMillis(millis), new Range(from, to), null, null);
  }
}
