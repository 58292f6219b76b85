package dev.headroom.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeatLooksTest {

  private final SeatLooks looks = new SeatLooks(3);

  @Test
  void of_each_schedule_one_look_a_second_is_kept() {
    assertThat(looks.due(1, 10_000)).isTrue();
    assertThat(looks.due(1, 10_999)).isFalse();
    assertThat(looks.due(2, 10_999)).isTrue();
    assertThat(looks.due(1, 11_000)).isTrue();
  }

  @Test
  void long_lists_make_the_next_look_wait_whatever_its_schedule() {
    looks.read(25_000, 10_000);
    assertThat(looks.due(2, 10_499)).isFalse();
    assertThat(looks.due(2, 10_500)).isTrue();
  }

  @Test
  void a_schedule_that_there_is_not_is_never_kept() {
    assertThat(looks.due(0, 10_000)).isFalse();
    assertThat(looks.due(4, 10_000)).isFalse();
    assertThat(looks.due(-1, 10_000)).isFalse();
  }
}
