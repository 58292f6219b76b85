package dev.headroom.reference.defects;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.concerts.Seat;
import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.application.SeatChanges;
import dev.headroom.reference.reservations.application.SeatHolds;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * {@code reservation-in-seat-cache}: a new reservation is cached under the key of its schedule's
 * free seats. Both have a field with seats, so for a while those just sold are shown as the free
 * ones, and none of the free ones is. Found where two services put one id behind one prefix; seen
 * by {@code free-seats-true}.
 */
class ReservationInSeatCache extends ForwardingSeatHolds {
  private static final long LIFE_NANOS = TimeUnit.SECONDS.toNanos(2);
  private final Catalogue catalogue;
  private final SeatChanges changes;
  private final Map<Long, Cached> cached = new ConcurrentHashMap<>();

  ReservationInSeatCache(SeatHolds real, Catalogue catalogue, SeatChanges changes) {
    super(real);
    this.catalogue = catalogue;
    this.changes = changes;
  }

  private record Cached(Set<Long> seats, long nanos) {}

  @Override
  public void consume(ClaimedHold hold) {
    real.consume(hold);
    long schedule = hold.id().scheduleId();
    cached.put(schedule, new Cached(Set.copyOf(hold.seatIds()), System.nanoTime()));
    changes.announce(schedule);
  }

  @Override
  public Set<Long> taken(long scheduleId) {
    Cached reservation = cached.get(scheduleId);
    if (reservation == null || System.nanoTime() - reservation.nanos() > LIFE_NANOS) {
      return real.taken(scheduleId);
    }
    Set<Long> others =
        catalogue.seats(scheduleId).seats().stream()
            .map(Seat::seatId)
            .collect(Collectors.toCollection(HashSet::new));
    others.removeAll(reservation.seats());
    return others;
  }
}
