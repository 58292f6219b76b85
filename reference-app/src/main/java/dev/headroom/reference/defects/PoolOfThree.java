package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.application.Reservations;
import java.time.Duration;

/**
 * {@code pool-of-three}: three database connections for all requests, and each payment keeps one
 * while it waits for somebody else to answer, so that a dozen payments a second are all there can
 * be. Found where the default of a pool met a call to a partner within a transaction; seen by
 * objectives for payments and for whatever else reads the database.
 */
class PoolOfThree extends ForwardingReservations {
  private static final Duration PARTNER = Duration.ofMillis(250);

  PoolOfThree(Reservations real) {
    super(real);
  }

  @Override
  public long confirm(ClaimedHold hold) {
    long reservation = real.confirm(hold);
    Delay.of(PARTNER);
    return reservation;
  }
}
