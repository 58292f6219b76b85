package dev.headroom.reference.reservations.adapter.web;

import dev.headroom.reference.reservations.application.SeeReservation;
import dev.headroom.reference.reservations.domain.Reservation;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.web.Refuses;
import dev.headroom.reference.waiting.WaitingToken;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReservationsController {
  private final SeeReservation seeReservation;

  ReservationsController(SeeReservation seeReservation) {
    this.seeReservation = seeReservation;
  }

  record ReservationView(
      long reservationId,
      long userId,
      long scheduleId,
      List<Long> seatIds,
      long amount,
      String status,
      Instant createdAt) {

    static ReservationView of(Reservation reservation) {
      return new ReservationView(
          reservation.id(),
          reservation.userId(),
          reservation.scheduleId(),
          reservation.seatIds(),
          reservation.amount(),
          "CONFIRMED",
          reservation.createdAt());
    }
  }

  record ReservationsView(long userId, List<ReservationView> reservations) {}

  @GetMapping("/api/v1/reservations/{id}")
  @Refuses({
    Code.INVALID_TOKEN,
    Code.FORBIDDEN,
    Code.RESERVATION_NOT_FOUND,
    Code.QUEUE_UNAVAILABLE,
    Code.STORE_UNAVAILABLE
  })
  Answer<ReservationView> reservation(
      Caller caller,
      @RequestHeader(name = "X-Waiting-Token", defaultValue = "") String token,
      @PathVariable long id) {
    return WaitingToken.read(token)
        .then(t -> seeReservation.byId(t, caller, id))
        .map(ReservationView::of);
  }

  @GetMapping("/api/v1/users/{id}/reservations")
  @Refuses({
    Code.INVALID_TOKEN,
    Code.FORBIDDEN,
    Code.USER_NOT_FOUND,
    Code.QUEUE_UNAVAILABLE,
    Code.STORE_UNAVAILABLE
  })
  Answer<ReservationsView> reservationsOf(
      Caller caller,
      @RequestHeader(name = "X-Waiting-Token", defaultValue = "") String token,
      @PathVariable long id) {
    return caller
        .actingFor(id)
        .then(user -> WaitingToken.read(token))
        .then(t -> seeReservation.ofUser(t, caller, id))
        .map(found -> new ReservationsView(id, found.stream().map(ReservationView::of).toList()));
  }
}
