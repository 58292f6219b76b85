package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Facts.Held;
import dev.headroom.capacity.run.Facts.Reservation;
import dev.headroom.capacity.run.Ledger;
import java.util.List;
import java.util.stream.LongStream;

/** What stores hold after a load, written by hand. */
final class Stored {

  private Stored() {}

  /** All seats were free before. */
  static Ledger.BeforeAndAfter fresh() {
    return new Ledger.BeforeAndAfter(
        new Ledger(new Ledger.Seats(10, 10, 0, 0, 0), null, null, null), null);
  }

  /** Paid for with 100 points. */
  static Reservation reservation(long id, long user, String hold, long... seats) {
    return new Reservation(
        id, user, 1, LongStream.of(seats).boxed().toList(), hold, 1_000, id, "k" + id, 100L);
  }

  static Facts reservations(Reservation... rows) {
    return facts(90_000, List.of(rows), List.of());
  }

  static Facts held(long takenAt, Held... rows) {
    return facts(takenAt, List.of(), List.of(rows));
  }

  /** The app was asked, and its answer never came. */
  static Facts cut() {
    return new Facts(
        false, false, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of());
  }

  static Facts facts(long takenAt, List<Reservation> reservations, List<Held> held) {
    return new Facts(
        true,
        true,
        takenAt,
        reservations,
        List.of(),
        List.of(),
        held,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
