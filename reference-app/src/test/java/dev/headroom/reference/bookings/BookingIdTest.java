package dev.headroom.reference.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.shared.web.IdempotencyKeys;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookingIdTest {
  private final BookingId id = BookingId.of(7, 1, "k");

  @Test
  void the_same_wish_has_the_same_id_and_any_other_another() {
    assertThat(BookingId.of(7, 1, "k")).isEqualTo(id);
    assertThat(BookingId.of(8, 1, "k")).isNotEqualTo(id);
    assertThat(BookingId.of(7, 2, "k")).isNotEqualTo(id);
    assertThat(BookingId.of(7, 1, "l")).isNotEqualTo(id);
    assertThat(BookingId.of(1, 11, "k").hash()).isNotEqualTo(BookingId.of(11, 1, "k").hash());
  }

  @Test
  void what_travels_is_read_back_and_nothing_else() {
    assertThat(BookingId.parse(id.text())).contains(id);
    for (String text : new String[] {"", "b.7", "h.7." + id.hash(), "b.-7." + id.hash()}) {
      assertThat(BookingId.parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void no_client_can_send_the_key_of_its_payment() {
    assertThat(IdempotencyKeys.check(id.idempotencyKey()).isGranted()).isFalse();
    assertThat(id.idempotencyKey()).hasSizeLessThanOrEqualTo(100);
  }
}
