package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.application.Reservations;
import dev.headroom.reference.reservations.domain.Reservation;
import java.util.List;
import java.util.Optional;

/** Reservations as they are; a defect overrides what it does wrong. */
abstract class ForwardingReservations implements Reservations {
  final Reservations real;

  ForwardingReservations(Reservations real) {
    this.real = real;
  }

  @Override
  public long confirm(ClaimedHold hold) {
    return real.confirm(hold);
  }

  @Override
  public Optional<Reservation> byId(long id) {
    return real.byId(id);
  }

  @Override
  public List<Reservation> ofUser(long userId, int most) {
    return real.ofUser(userId, most);
  }

  @Override
  public List<Long> soldSeats(long scheduleId) {
    return real.soldSeats(scheduleId);
  }
}
