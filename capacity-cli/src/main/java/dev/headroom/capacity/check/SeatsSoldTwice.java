package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Facts.Reservation;
import dev.headroom.capacity.run.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Seats with more than one confirmed reservation, as the app itself tells. */
record SeatsSoldTwice(Evidence evidence) {

  private record Seat(long schedule, long id) {}

  /**
   * @param known hashes of schedule and seat that were told already
   */
  void tell(Witnesses witnesses, Set<Long> known) {
    Map<Seat, Reservation> first = new HashMap<>();
    for (Reservation reservation : evidence.facts().reservations()) {
      for (long id : reservation.seats()) {
        Reservation other = first.putIfAbsent(new Seat(reservation.schedule(), id), reservation);
        if (other != null
            && other.id() != reservation.id()
            && known.add(Hash.of(reservation.schedule(), id))) {
          witnesses.add(
              reservation.at(),
              0,
              () -> new Witnesses.Case(sentence(id, other, reservation), List.of()));
        }
      }
    }
    Ledger after = evidence.ledger().after();
    Ledger.Seats seats = after == null ? null : after.seats();
    if (seats != null && seats.soldTwice() > 0 && witnesses.none()) {
      Message sentence =
          Message.counted(
              seats.soldTwice(),
              "{0} of {1} sold seats has more than one reservation",
              "{0} of {1} sold seats have more than one reservation",
              seats.sold());
      witnesses.add(
          Long.MAX_VALUE, seats.soldTwice(), () -> new Witnesses.Case(sentence, List.of()));
    }
  }

  private static Message sentence(long seat, Reservation one, Reservation other) {
    return Message.of(
        "seat {0} is in reservation {1} of user {2} and in reservation {3} of user {4}",
        String.valueOf(seat),
        String.valueOf(one.id()),
        String.valueOf(one.user()),
        String.valueOf(other.id()),
        String.valueOf(other.user()));
  }
}
