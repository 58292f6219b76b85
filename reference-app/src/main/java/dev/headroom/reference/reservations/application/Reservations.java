package dev.headroom.reference.reservations.application;

import dev.headroom.reference.reservations.ConfirmReservation;
import dev.headroom.reference.reservations.domain.Reservation;
import java.util.List;
import java.util.Optional;

/** What was sold. */
public interface Reservations extends ConfirmReservation {

  /** One of them. */
  Optional<Reservation> byId(long id);

  /** The latest of a user's, newest first. */
  List<Reservation> ofUser(long userId, int most);

  /** The seats of a schedule that are sold. */
  List<Long> soldSeats(long scheduleId);
}
