package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Facts.Reservation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stores' reservations, to be found by whatever somebody was told of them. */
final class Kept {

  private final Map<String, Reservation> byId = new HashMap<>();
  private final Map<String, Reservation> byHold = new HashMap<>();
  private final Map<Long, Reservation> bySeats = new HashMap<>();

  Kept(List<Reservation> rows) {
    for (Reservation row : rows) {
      byId.put(String.valueOf(row.id()), row);
      byHold.put(row.hold(), row);
      bySeats.put(Hash.of(row.user(), row.schedule(), Hash.ofSet(row.seats())), row);
    }
  }

  @Nullable Reservation of(Told told) {
    if (told.reservation() != null) {
      return byId.get(told.reservation());
    }
    return told.hold() != null
        ? byHold.get(told.hold())
        : bySeats.get(Hash.of(told.user(), told.schedule(), Hash.ofSet(told.seats())));
  }
}
