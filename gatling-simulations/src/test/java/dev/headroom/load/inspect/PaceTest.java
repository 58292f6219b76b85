package dev.headroom.load.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaceTest {

  private final Pace pace = new Pace(new Inspection(true, 5, 1));

  @Test
  void asks_no_more_than_its_share_of_what_the_load_asked() {
    assertThat(pace.room(0, 399)).isEqualTo(3);
    pace.asked(0, 3);
    assertThat(pace.room(10_000, 399)).isZero();
    assertThat(pace.room(10_000, 400)).isEqualTo(1);
  }

  @Test
  void leaves_as_much_time_as_what_it_asked_is_worth() {
    pace.asked(1_000, 2);
    assertThat(pace.room(1_399, 1_000_000)).isZero();
    assertThat(pace.room(1_400, 1_000_000)).isPositive();
  }

  @Test
  void never_exceeds_its_rate_over_a_minute_of_any_load() {
    int asked = 0;
    for (long millis = 0; millis < 60_000; millis += 20) {
      if (pace.room(millis, 1_000_000) >= 2) {
        pace.asked(millis, 2);
        asked += 2;
      }
    }
    assertThat(asked).isBetween(290, 302);
  }

  @Test
  void bounds_are_what_they_say() {
    assertThatThrownBy(() -> new Inspection(true, 0, 1)).hasMessageContaining("rate");
    assertThatThrownBy(() -> new Inspection(true, Double.NaN, 1)).hasMessageContaining("rate");
    assertThatThrownBy(() -> new Inspection(true, 5, 101)).hasMessageContaining("share");
  }
}
