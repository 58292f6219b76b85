package dev.headroom.reference.bookings.adapter.redis;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.domain.Booking;
import dev.headroom.reference.bookings.domain.BookingStatus;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.WaitingToken.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A booking as {@code booking-find.lua} lists it. */
final class StoredBooking {
  static final int FIELDS = 7;

  private StoredBooking() {}

  static String seats(SeatRequest request) {
    return request.seatIds().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  static Booking read(BookingId id, List<String> stored) {
    List<Long> seats = Arrays.stream(stored.get(1).split(",")).map(Long::valueOf).toList();
    return new Booking(
        id,
        new SeatRequest(Long.parseLong(stored.get(0)), id.scheduleId(), seats),
        new WaitingToken(Kind.PASS, id.scheduleId(), Long.parseLong(stored.get(2)), stored.get(3)),
        BookingStatus.valueOf(stored.get(4)),
        given(stored.get(5)).flatMap(HoldId::parse),
        given(stored.get(6)).map(Code::valueOf));
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
