package dev.headroom.reference.reservations.adapter.web;

import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.application.HoldSeats;
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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reservations/holds")
class HoldsController {
  private final HoldSeats holdSeats;

  HoldsController(HoldSeats holdSeats) {
    this.holdSeats = holdSeats;
  }

  record HoldRequest(
      @NotNull @Positive Long userId,
      @NotNull @Positive Long scheduleId,
      @NotNull @Size(min = 1, max = SeatRequest.MOST_SEATS) List<@NotNull @Positive Long> seatIds) {

    SeatRequest toDomain() {
      return new SeatRequest(userId, scheduleId, seatIds);
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Refuses({
    Code.INVALID_TOKEN,
    Code.NOT_ADMITTED,
    Code.FORBIDDEN,
    Code.SEAT_TAKEN,
    Code.IDEMPOTENCY_KEY_REUSED,
    Code.LOCK_TIMEOUT,
    Code.QUEUE_UNAVAILABLE,
    Code.STORE_UNAVAILABLE
  })
  Answer<HoldView> hold(
      Caller caller,
      @RequestHeader(name = "X-Waiting-Token", defaultValue = "") String token,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String idempotencyKey,
      @Valid @RequestBody HoldRequest request) {
    return caller
        .actingFor(request.userId())
        .then(user -> IdempotencyKeys.check(idempotencyKey))
        .then(key -> WaitingToken.read(token).then(t -> holdSeats.hold(t, request.toDomain(), key)))
        .map(HoldView::of);
  }

  @DeleteMapping("/{holdId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Refuses({
    Code.INVALID_TOKEN,
    Code.FORBIDDEN,
    Code.HOLD_NOT_FOUND,
    Code.QUEUE_UNAVAILABLE,
    Code.STORE_UNAVAILABLE
  })
  Answer<?> release(
      Caller caller,
      @RequestHeader(name = "X-Waiting-Token", defaultValue = "") String token,
      @PathVariable String holdId) {
    return WaitingToken.read(token)
        .then(
            t ->
                HoldId.parse(holdId)
                    .map(id -> holdSeats.release(t, caller, id))
                    .orElseGet(() -> Answer.refused(Code.HOLD_NOT_FOUND)));
  }
}
