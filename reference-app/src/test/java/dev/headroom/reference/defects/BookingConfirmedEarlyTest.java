package dev.headroom.reference.defects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.application.Bookings;
import dev.headroom.reference.bookings.application.Bookings.Move;
import dev.headroom.reference.bookings.domain.BookingStatus;
import dev.headroom.reference.reservations.HoldId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookingConfirmedEarlyTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void every_fifth_booking_is_confirmed_once_its_seats_are_held() {
    Bookings bookings = new BookingConfirmedEarly(moving(true));
    for (int i = 1; i <= 4; i++) {
      assertThat(held(bookings)).hasValue(BookingStatus.HELD);
    }
    assertThat(held(bookings)).hasValue(BookingStatus.CONFIRMED);
    assertThat(done).containsExactly("held", "held", "held", "held", "held", "confirmed");
  }

  @Test
  void one_whose_seats_were_held_before_goes_its_way() {
    Bookings bookings = new BookingConfirmedEarly(moving(false));
    for (int i = 1; i <= 6; i++) {
      assertThat(held(bookings)).hasValue(BookingStatus.HELD);
    }
  }

  private static Optional<BookingStatus> held(Bookings bookings) {
    return bookings.held(BookingId.of(1, 2, "k"), HoldId.next(1)).status();
  }

  private Bookings moving(boolean changed) {
    return (Bookings)
        Proxy.newProxyInstance(
            Bookings.class.getClassLoader(),
            new Class<?>[] {Bookings.class},
            (proxy, call, arguments) -> {
              done.add(call.getName());
              BookingStatus status = BookingStatus.valueOf(call.getName().toUpperCase(Locale.ROOT));
              return new Move(changed, Optional.of(status), Duration.ZERO);
            });
  }
}
