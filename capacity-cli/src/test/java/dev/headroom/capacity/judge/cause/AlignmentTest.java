package dev.headroom.capacity.judge.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AlignmentTest {

  private static final int STEPS = 60;

  @Test
  void what_rose_and_fell_with_the_trouble_agrees() {
    boolean[] missed = missed(20, 40);
    double[] levels = IntStream.range(0, STEPS).mapToDouble(i -> missed[i] ? 9 : 1).toArray();

    assertThat(Alignment.of(levels, missed)).isEqualTo(Alignment.AGREES);
  }

  @Test
  void what_was_lower_in_the_trouble_contradicts() {
    boolean[] missed = missed(20, 40);
    double[] levels = IntStream.range(0, STEPS).mapToDouble(i -> missed[i] ? 1 : 2).toArray();

    assertThat(Alignment.of(levels, missed)).isEqualTo(Alignment.CONTRADICTS);
  }

  @Test
  void a_trouble_all_the_time_has_nothing_to_compare_with() {
    assertThat(Alignment.of(new double[STEPS], missed(0, 58))).isEqualTo(Alignment.NO_CONTRAST);
  }

  @Test
  void few_steps_prove_nothing() {
    assertThat(
            Alignment.of(
                new double[] {9, 9, 1, 1, 1, 1},
                new boolean[] {true, true, false, false, false, false}))
        .isEqualTo(Alignment.UNSURE);
  }

  @Test
  void slow_wanderers_of_no_concern_to_each_other_agree_seldom() {
    Random random = new Random(1);
    int agreed = 0;
    int runs = 400;
    for (int run = 0; run < runs; run++) {
      double[] level = wandering(random);
      double[] other = wandering(random);
      boolean[] missed = new boolean[STEPS];
      IntStream.range(0, STEPS).forEach(i -> missed[i] = other[i] > 0.5);
      agreed += Alignment.of(level, missed) == Alignment.AGREES ? 1 : 0;
    }
    assertThat(agreed).isLessThan(runs / 10);
  }

  /** Of which every value resembles the one before (AR(1), 0.8). */
  private static double[] wandering(Random random) {
    double[] values = new double[STEPS];
    double value = 0;
    for (int i = 0; i < STEPS; i++) {
      value = 0.8 * value + random.nextGaussian();
      values[i] = value;
    }
    return values;
  }

  private static boolean[] missed(int from, int to) {
    boolean[] missed = new boolean[STEPS];
    IntStream.range(from, to).forEach(i -> missed[i] = true);
    return missed;
  }
}
