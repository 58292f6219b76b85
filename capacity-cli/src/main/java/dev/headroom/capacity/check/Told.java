package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Facts.Reservation;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as somebody was told of it.
 *
 * @param hold that was paid for, where no reservation is named: it is found by that then
 * @param reservation its id; null where the answer names none, as of a booking
 * @param seats empty where not told
 */
record Told(
    long user,
    long schedule,
    List<Long> seats,
    @Nullable String hold,
    @Nullable String reservation,
    @Nullable Long amount,
    long from,
    long to) {

  static Told by(Operation operation) {
    return new Told(
        operation.user(),
        operation.schedule(),
        operation.seatIds(),
        operation.reservation() == null ? operation.of() : null,
        operation.reservation(),
        operation.amount(),
        operation.start(),
        operation.end());
  }

  /** Whether the stores have the same, as far as it was told. */
  boolean isAs(Reservation kept) {
    return kept.user() == user
        && kept.schedule() == schedule
        && (seats.isEmpty() || Hash.ofSet(seats) == Hash.ofSet(kept.seats()))
        && (amount == null || kept.amount() == null || amount.equals(kept.amount()));
  }

  /** The same for what tells of one and the same reservation. */
  long name() {
    return reservation == null ? Hash.of(user, schedule, Hash.ofSet(seats)) : Hash.of(reservation);
  }

  Message what() {
    return reservation == null
        ? Message.of("the booking of {0}", named(seats))
        : Message.of("reservation {0} of {1}", reservation, named(seats));
  }

  Span span() {
    return new Span(SeatStory.user(user), Message.of("was told of {0}", what()), from, to, false);
  }

  static Message row(Reservation kept) {
    return Message.of(
        "reservation {0} of {1} by user {2}",
        String.valueOf(kept.id()), named(kept.seats()), String.valueOf(kept.user()));
  }

  /** {@code seat 4}, {@code seats 4 and 5}. */
  static Message named(List<Long> seats) {
    List<String> names = seats.stream().map(String::valueOf).toList();
    return names.size() == 1
        ? Message.of("seat {0}", names.get(0))
        : Message.of("seats {0}", Message.listed(names));
  }
}
