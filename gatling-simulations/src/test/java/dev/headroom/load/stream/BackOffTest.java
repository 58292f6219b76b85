package dev.headroom.load.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackOffTest {

  private final RandomGenerator random = new SplittableRandom(1);
  private final BackOff backOff = new BackOff();

  @Test
  void a_cut_stream_is_opened_again_at_once_and_then_ever_later_up_to_half_a_minute() {
    assertThat(backOff.afterCut(random)).isZero();
    assertThat(backOff.afterCut(random)).isBetween(500L, 1_000L);
    assertThat(backOff.afterFailure(random)).isBetween(1_000L, 2_000L);
    assertThat(backOff.afterFailure(random)).isBetween(2_000L, 4_000L);
    for (int i = 0; i < 100; i++) {
      backOff.afterFailure(random);
    }
    assertThat(backOff.afterFailure(random)).isBetween(15_000L, 30_000L);
    backOff.well();
    assertThat(backOff.afterCut(random)).isZero();
  }

  @Test
  void a_stream_that_never_was_is_not_asked_for_at_once() {
    assertThat(backOff.afterFailure(random)).isBetween(500L, 1_000L);
    assertThat(backOff.afterFailure(random)).isBetween(1_000L, 2_000L);
  }
}
