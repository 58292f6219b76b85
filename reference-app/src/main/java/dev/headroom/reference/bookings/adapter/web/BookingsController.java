package dev.headroom.reference.bookings.adapter.web;

import dev.headroom.reference.bookings.BookingId;
import dev.headroom.reference.bookings.application.RequestBooking;
import dev.headroom.reference.bookings.application.SeeBooking;
import dev.headroom.reference.bookings.domain.BookingState;
import dev.headroom.reference.bookings.domain.BookingStatus;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.web.IdempotencyKeys;
import dev.headroom.reference.shared.web.Refuses;
import dev.headroom.reference.waiting.WaitingToken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/bookings")
class BookingsController {
  private final RequestBooking requestBooking;
  private final SeeBooking seeBooking;

  BookingsController(RequestBooking requestBooking, SeeBooking seeBooking) {
    this.requestBooking = requestBooking;
    this.seeBooking = seeBooking;
  }

  record BookingRequest(
      @NotNull @Positive Long userId,
      @NotNull @Positive Long scheduleId,
      @NotNull @Size(min = 1, max = SeatRequest.MOST_SEATS) List<@NotNull @Positive Long> seatIds) {

    SeatRequest toDomain() {
      return new SeatRequest(userId, scheduleId, seatIds);
    }
  }

  record AcceptedView(String bookingId, BookingStatus status) {
    static AcceptedView of(BookingId id) {
      return new AcceptedView(id.text(), BookingStatus.REQUESTED);
    }
  }

  record BookingView(String bookingId, BookingStatus status, @Nullable Code reason) {
    static BookingView of(BookingState state) {
      return new BookingView(state.id().text(), state.status(), state.reason().orElse(null));
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Refuses({
    Code.INVALID_TOKEN,
    Code.NOT_ADMITTED,
    Code.FORBIDDEN,
    Code.IDEMPOTENCY_KEY_REUSED,
    Code.QUEUE_UNAVAILABLE,
    Code.BOOKING_UNAVAILABLE,
    Code.STORE_UNAVAILABLE
  })
  Answer<AcceptedView> request(
      Caller caller,
      @RequestHeader(name = "X-Waiting-Token", defaultValue = "") String token,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String idempotencyKey,
      @Valid @RequestBody BookingRequest request) {
    return caller
        .actingFor(request.userId())
        .then(user -> IdempotencyKeys.check(idempotencyKey))
        .then(
            key ->
                WaitingToken.read(token)
                    .then(t -> requestBooking.request(t, request.toDomain(), key)))
        .map(AcceptedView::of);
  }

  @GetMapping("/{id}")
  @Refuses({
    Code.INVALID_TOKEN,
    Code.FORBIDDEN,
    Code.BOOKING_NOT_FOUND,
    Code.QUEUE_UNAVAILABLE,
    Code.STORE_UNAVAILABLE
  })
  Answer<BookingView> booking(
      Caller caller,
      @RequestHeader(name = "X-Waiting-Token", defaultValue = "") String token,
      @PathVariable String id) {
    return WaitingToken.read(token)
        .then(
            t ->
                BookingId.parse(id)
                    .map(booking -> seeBooking.byId(t, caller, booking))
                    .orElseGet(() -> Answer.refused(Code.BOOKING_NOT_FOUND)))
        .map(BookingView::of);
  }
}
