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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bookings in memory; {@code log} tells what was done to them and in which order. */
final class FakeBookings implements Bookings {
  final Map<BookingId, Booking> all = new HashMap<>();
  private final List<String> log;

  FakeBookings(List<String> log) {
    this.log = log;
  }

  @Override
  public Answer<Taken> take(WaitingToken token, SeatRequest request, String idempotencyKey) {
    BookingId id = BookingId.of(request.scheduleId(), request.userId(), idempotencyKey);
    boolean isNew = !all.containsKey(id);
    Booking booking =
        all.computeIfAbsent(
            id,
            key ->
                new Booking(
                    key,
                    request,
                    token,
                    BookingStatus.REQUESTED,
                    Optional.empty(),
                    Optional.empty()));
    return Answer.granted(new Taken(id, booking.status(), isNew));
  }

  @Override
  public Optional<Booking> find(BookingId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Map<BookingId, Booking> find(Collection<BookingId> ids) {
    Map<BookingId, Booking> found = new HashMap<>(all);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public Move held(BookingId id, HoldId hold) {
    return move(id, BookingStatus.HELD, Optional.of(hold), Optional.empty());
  }

  @Override
  public void willBeRejected(BookingId id, Code reason) {
    log.add("noted " + reason);
    all.computeIfPresent(
        id,
        (key, b) ->
            new Booking(key, b.seats(), b.pass(), b.status(), b.hold(), Optional.of(reason)));
  }

  @Override
  public Move rejected(BookingId id, Code reason) {
    return move(id, BookingStatus.REJECTED, Optional.empty(), Optional.of(reason));
  }

  @Override
  public Move confirmed(BookingId id) {
    return move(id, BookingStatus.CONFIRMED, Optional.empty(), Optional.empty());
  }

  private Move move(BookingId id, BookingStatus to, Optional<HoldId> hold, Optional<Code> reason) {
    Booking before = all.get(id);
    if (before == null) {
      return new Move(false, Optional.empty(), Duration.ZERO);
    }
    if (!to.from().contains(before.status())) {
      return new Move(false, Optional.of(before.status()), Duration.ZERO);
    }
    log.add(to.name());
    all.put(id, new Booking(id, before.seats(), before.pass(), to, hold.or(before::hold), reason));
    return new Move(before.status() != to, Optional.of(to), Duration.ZERO);
  }
}
