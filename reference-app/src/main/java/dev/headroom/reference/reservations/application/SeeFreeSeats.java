package dev.headroom.reference.reservations.application;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.concerts.Seat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Which seats are neither held nor sold, as the lock strategy in use knows it now. */
@Service
public class SeeFreeSeats {
  private static final int WARMED = 100;
  private final SeatHolds holds;
  private final Catalogue catalogue;

  SeeFreeSeats(SeatHolds holds, Catalogue catalogue) {
    this.holds = holds;
    this.catalogue = catalogue;
  }

  /** Whether there is such a schedule, known without asking the database. */
  public boolean knows(long scheduleId) {
    return catalogue.hasSchedule(scheduleId);
  }

  /** The free seats in the order of their ids; none when there is no such schedule. */
  public List<Seat> of(long scheduleId) {
    Set<Long> taken = holds.taken(scheduleId);
    return catalogue.seats(scheduleId).seats().stream()
        .filter(seat -> !taken.contains(seat.seatId()))
        .toList();
  }

  /** The schedules worth looking at before anybody asks. */
  public Stream<Long> firstSchedules() {
    return catalogue.scheduleIds().stream().limit(WARMED);
  }
}
