package dev.headroom.capacity.judge.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StallsTest {

  @Test
  void one_stall_of_two_seconds_in_twenty_makes_one_instant_in_twenty_wait_a_second() {
    Stalls stalls = new Stalls(List.of(0.0, 2_000.0, 0.0), 20_000);

    assertThat(stalls.waitMs(95)).isCloseTo(1_000, within(1e-6));
    assertThat(stalls.waitMs(99)).isCloseTo(1_800, within(1e-6));
    assertThat(stalls.waitMs(90)).isCloseTo(0, within(1e-6));
    assertThat(stalls.longestMs()).isEqualTo(2_000);
  }

  @Test
  void stalls_of_less_than_the_share_looked_at_add_nothing() {
    assertThat(new Stalls(List.of(49.0, 49.0), 2_000).waitMs(95)).isZero();
    assertThat(new Stalls(List.of(), 2_000).waitMs(50)).isZero();
  }

  @Test
  void waits_are_those_of_instants_drawn_at_random() {
    Random random = new Random(7);
    double[] lengths = random.doubles(60, 0, 900).toArray();
    double[] waits = new double[200_000];
    for (int i = 0; i < waits.length; i++) {
      int second = random.nextInt(lengths.length);
      double into = random.nextDouble() * 1_000;
      waits[i] = Math.max(0, lengths[second] - into);
    }
    Arrays.sort(waits);
    Stalls stalls = new Stalls(Arrays.stream(lengths).boxed().toList(), 60_000);

    for (double percentile : new double[] {60, 75, 90, 95, 99}) {
      double simulated = waits[(int) (percentile / 100 * waits.length)];
      assertThat(stalls.waitMs(percentile)).isCloseTo(simulated, within(10.0));
    }
  }
}
