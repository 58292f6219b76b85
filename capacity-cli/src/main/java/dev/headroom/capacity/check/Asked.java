package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Facts.Reservation;
import dev.headroom.capacity.run.Operation;

/** What anybody asked to have, and was not refused, as hashes. */
final class Asked {

  private static final long BY_SEATS = 1;
  private static final long BY_HOLD = 2;
  private static final long BY_USER = 3;
  private final LongMap seen = new LongMap();

  void see(Operation operation) {
    if (operation.refused()) {
      return;
    }
    if (!operation.seatIds().isEmpty()) {
      add(BY_SEATS, seats(operation.user(), operation.schedule(), Hash.ofSet(operation.seatIds())));
    }
    if (operation.of() != null) {
      add(BY_HOLD, Hash.of(operation.user(), Hash.of(operation.of())));
    }
    if (operation.seatIds().isEmpty() && operation.of() == null) {
      add(BY_USER, operation.user());
    }
  }

  /** Whether somebody's question may have made it. */
  boolean explain(Reservation row) {
    return has(BY_SEATS, seats(row.user(), row.schedule(), Hash.ofSet(row.seats())))
        || has(BY_HOLD, Hash.of(row.user(), Hash.of(row.hold())))
        || has(BY_USER, row.user());
  }

  private static long seats(long user, long schedule, long seats) {
    return Hash.of(user, schedule, seats);
  }

  private void add(long space, long hash) {
    seen.put(Hash.of(space, hash), 0);
  }

  private boolean has(long space, long hash) {
    return seen.get(Hash.of(space, hash)) != LongMap.NONE;
  }
}
