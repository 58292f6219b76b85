package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.application.Reservations;
import dev.headroom.reference.reservations.domain.Reservation;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code slow-endpoint}: one read, of a reservation by its id, takes most of a second, as after an
 * index was lost or behind a partner's service; all the others are as fast as ever, and so is the
 * mean. Seen by an objective for that request alone.
 */
class SlowEndpoint extends ForwardingReservations {
  private static final Duration TIME = Duration.ofMillis(700);

  SlowEndpoint(Reservations real) {
    super(real);
  }

  @Override
  public Optional<Reservation> byId(long id) {
    Delay.of(TIME);
    return real.byId(id);
  }
}
