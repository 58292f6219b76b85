package dev.headroom.reference.reservations.application;

import dev.headroom.reference.reservations.domain.Reservation;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.waiting.IdentifyHolder;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Shows a reservation to whoever it belongs to. */
@Service
public class SeeReservation {
  private final Reservations reservations;
  private final IdentifyHolder holders;

  SeeReservation(Reservations reservations, IdentifyHolder holders) {
    this.reservations = reservations;
    this.holders = holders;
  }

  /** The reservation, for any token of its owner. */
  public Answer<Reservation> byId(WaitingToken token, Caller caller, long id) {
    OptionalLong holder = holders.holderOf(token, caller);
    if (holder.isEmpty()) {
      return Answer.refused(Code.INVALID_TOKEN);
    }
    return reservations
        .byId(id)
        .map(
            found ->
                found.userId() == holder.getAsLong()
                    ? Answer.granted(found)
                    : Answer.<Reservation>refused(Code.FORBIDDEN))
        .orElseGet(() -> Answer.refused(Code.RESERVATION_NOT_FOUND));
  }
}
