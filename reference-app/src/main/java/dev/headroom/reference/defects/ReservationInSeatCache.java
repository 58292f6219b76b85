package dev.headroom.reference.defects;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.concerts.Seat;
import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.application.SeatChanges;
import dev.headroom.reference.reservations.application.SeatHolds;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * {@code reservation-in-seat-cache}: after each payment the reservations of a schedule are cached
 * under the key of its free seats. Both have a field with seats, so for two seconds those sold are
 * shown as the free ones, and none of the free ones is. Found where two services put one id behind
 * one prefix; seen by {@code free-seats-true}.
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

  /**
   * What lies under the key.
   *
   * @param sold all seats that were sold
   */
  private record Cached(Set<Long> sold, long nanos) {
    Cached with(List<Long> seats) {
      Set<Long> more = new HashSet<>(sold);
      more.addAll(seats);
      return new Cached(more, System.nanoTime());
    }
  }

  @Override
  public void consume(ClaimedHold hold) {
    real.consume(hold);
    long schedule = hold.id().scheduleId();
    cached.compute(
        schedule,
        (id, before) -> (before == null ? new Cached(Set.of(), 0) : before).with(hold.seatIds()));
    changes.announce(schedule);
  }

  @Override
  public Set<Long> taken(long scheduleId) {
    Cached reservations = cached.get(scheduleId);
    if (reservations == null || System.nanoTime() - reservations.nanos() > LIFE_NANOS) {
      return real.taken(scheduleId);
    }
    return catalogue.seats(scheduleId).seats().stream()
        .map(Seat::seatId)
        .filter(seat -> !reservations.sold().contains(seat))
        .collect(Collectors.toSet());
  }
}
