package dev.headroom.load.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** One round each 5 s, opened at 0. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CadenceTest {

  private static long lost(long end, long... at) {
    Cadence cadence = new Cadence(5_000, 0);
    return LongStream.of(at).map(cadence::told).sum() + cadence.ended(end);
  }

  @Test
  void every_round_in_time_is_nothing_lost() {
    assertThat(lost(20_000, 3_000, 8_000, 13_000, 18_000)).isZero();
  }

  @Test
  void a_round_without_an_event_is_one_lost() {
    assertThat(lost(20_000, 3_000, 8_000, 18_000)).isOne();
    assertThat(lost(30_000, 3_000, 8_000, 18_000, 28_000)).isEqualTo(2);
    assertThat(lost(30_000, 3_000, 23_000, 28_000)).isEqualTo(3);
  }

  @Test
  void a_late_event_is_not_lost() {
    assertThat(lost(20_000, 3_000, 11_500, 13_000, 18_000)).isZero();
  }

  @Test
  void rounds_that_catch_up_after_a_stall_are_not_lost() {
    assertThat(lost(30_000, 3_000, 19_000, 19_010, 19_020, 23_000, 28_000)).isZero();
  }

  @Test
  void a_late_first_round_makes_the_later_ones_early_and_none_lost() {
    assertThat(lost(23_000, 4_900, 7_000, 12_000, 17_000, 22_000)).isZero();
    assertThat(lost(23_000, 4_900, 7_000, 12_000, 22_000)).isOne();
  }

  @Test
  void a_stream_that_says_nothing_loses_all_but_the_round_that_may_be_late() {
    assertThat(lost(5_000)).isZero();
    assertThat(lost(8_900)).isZero();
    assertThat(lost(20_000)).isEqualTo(3);
    assertThat(lost(21_000, 3_000, 8_000)).isEqualTo(1);
  }

  @Test
  void a_long_time_before_the_first_round_counts() {
    assertThat(lost(14_000, 8_900, 13_900)).isZero();
    assertThat(lost(16_000, 10_500, 15_500)).isOne();
  }

  @Test
  void delays_of_any_size_below_the_bound_lose_nothing_and_each_omission_counts_once() {
    SplittableRandom random = new SplittableRandom(5);
    for (int stream = 0; stream < 500; stream++) {
      Cadence cadence = new Cadence(5_000, 0);
      long phase = 1 + random.nextLong(5_000);
      long omitted = 0;
      long counted = 0;
      long at = 0;
      for (int round = 0; round < 100; round++) {
        boolean omits = round > 0 && round < 99 && random.nextInt(10) == 0;
        omitted += omits ? 1 : 0;
        at = phase + round * 5_000L + random.nextLong(900);
        counted += omits ? 0 : cadence.told(at);
      }
      assertThat(counted + cadence.ended(at)).as("stream %d", stream).isEqualTo(omitted);
    }
  }
}
