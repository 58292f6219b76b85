package dev.headroom.reference.points.adapter.web;

import dev.headroom.reference.points.application.Balances;
import dev.headroom.reference.points.application.ChargePoints;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.web.IdempotencyKeys;
import dev.headroom.reference.shared.web.Refuses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.OptionalLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PointsController {
  private final Balances balances;
  private final ChargePoints charge;

  PointsController(Balances balances, ChargePoints charge) {
    this.balances = balances;
    this.charge = charge;
  }

  record ChargeRequest(@NotNull Long amount) {}

  record PointsView(long userId, long balance) {}

  @GetMapping("/api/v1/users/{id}/points")
  @Refuses({Code.USER_NOT_FOUND, Code.FORBIDDEN, Code.STORE_UNAVAILABLE})
  Answer<PointsView> points(Caller caller, @PathVariable("id") long userId) {
    return caller.actingFor(userId).then(this::balance);
  }

  @PatchMapping("/api/v1/users/{id}/points/charge")
  @Refuses({
    Code.INVALID_REQUEST,
    Code.USER_NOT_FOUND,
    Code.FORBIDDEN,
    Code.IDEMPOTENCY_KEY_REUSED,
    Code.STORE_UNAVAILABLE
  })
  Answer<PointsView> charge(
      Caller caller,
      @PathVariable("id") long userId,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String idempotencyKey,
      @Valid @RequestBody ChargeRequest request) {
    return caller
        .actingFor(userId)
        .then(user -> IdempotencyKeys.check(idempotencyKey))
        .then(key -> charge.charge(userId, request.amount(), key))
        .map(balance -> new PointsView(userId, balance));
  }

  private Answer<PointsView> balance(long userId) {
    OptionalLong balance = balances.of(userId);
    return balance.isPresent()
        ? Answer.granted(new PointsView(userId, balance.getAsLong()))
        : Answer.refused(Code.USER_NOT_FOUND);
  }
}
