package dev.headroom.reference.reservations.application;

import dev.headroom.reference.reservations.domain.Reservation;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.users.UserDirectory;
import dev.headroom.reference.waiting.IdentifyHolder;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Shows reservations to whoever they belong to. */
@Service
public class SeeReservation {
  private final Reservations reservations;
  private final IdentifyHolder holders;
  private final UserDirectory users;
  private final int listLimit;

  SeeReservation(
      Reservations reservations,
      IdentifyHolder holders,
      UserDirectory users,
      ReservationsProperties properties) {
    this.reservations = reservations;
    this.holders = holders;
    this.users = users;
    this.listLimit = properties.listLimit();
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

  /** The user's latest reservations, newest first, for any token of theirs. */
  public Answer<List<Reservation>> ofUser(WaitingToken token, Caller caller, long userId) {
    OptionalLong holder = holders.holderOf(token, caller);
    if (holder.isEmpty()) {
      return Answer.refused(Code.INVALID_TOKEN);
    }
    if (!users.exists(userId)) {
      return Answer.refused(Code.USER_NOT_FOUND);
    }
    return holder.getAsLong() == userId
        ? Answer.granted(reservations.ofUser(userId, listLimit))
        : Answer.refused(Code.FORBIDDEN);
  }
}
