package dev.headroom.reference.reservations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeatRequestTest {

  @Test
  void order_and_repetition_do_not_matter() {
    assertThat(new SeatRequest(1, 2, List.of(9L, 3L, 9L)).fingerprint())
        .isEqualTo(new SeatRequest(1, 2, List.of(3L, 9L)).fingerprint());
  }

  @Test
  void other_wishes_have_other_fingerprints() {
    String wish = new SeatRequest(1, 2, List.of(3L)).fingerprint();
    assertThat(new SeatRequest(1, 2, List.of(4L)).fingerprint()).isNotEqualTo(wish);
    assertThat(new SeatRequest(2, 2, List.of(3L)).fingerprint()).isNotEqualTo(wish);
    assertThat(new SeatRequest(1, 3, List.of(3L)).fingerprint()).isNotEqualTo(wish);
  }

  @Test
  void a_hold_takes_one_to_four_seats() {
    assertThatThrownBy(() -> new SeatRequest(1, 1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SeatRequest(1, 1, List.of(1L, 2L, 3L, 4L, 5L)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
