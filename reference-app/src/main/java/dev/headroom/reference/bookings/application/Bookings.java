package dev.headroom.reference.bookings.application;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.domain.Booking;
import dev.headroom.reference.bookings.domain.BookingStatus;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** All bookings that are remembered; each call is atomic. */
public interface Bookings {

  /**
   * Takes a request in, or finds the one taken in before under the same key. Refused with
   * INVALID_TOKEN, NOT_ADMITTED or IDEMPOTENCY_KEY_REUSED.
   */
  Answer<Taken> take(WaitingToken token, SeatRequest request, String idempotencyKey);

  /** One of them; empty when it never was or has been forgotten. */
  Optional<Booking> find(BookingId id);

  /** Those of them that are known, with one call a schedule. */
  Map<BookingId, Booking> find(Collection<BookingId> ids);

  /** Its seats are held. */
  Move held(BookingId id, HoldId hold);

  /** It is about to be rejected; its status stays. */
  void willBeRejected(BookingId id, Code reason);

  /** It has been refused. */
  Move rejected(BookingId id, Code reason);

  /** It has been paid for. */
  Move confirmed(BookingId id);

  /**
   * A request taken in.
   *
   * @param isNew whether it wasn't known before
   */
  record Taken(BookingId id, BookingStatus status, boolean isNew) {}

  /**
   * What became of a booking.
   *
   * @param changed whether it came there by this call
   * @param status where it stands now; empty when it has been forgotten
   * @param age since it was taken in
   */
  record Move(boolean changed, Optional<BookingStatus> status, Duration age) {}
}
