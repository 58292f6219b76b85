package dev.headroom.reference.payments.adapter.web;

import dev.headroom.reference.payments.PayHold;
import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentOrder;
import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.shared.Code;
import dev.headroom.reference.shared.web.IdempotencyKeys;
import dev.headroom.reference.shared.web.Refuses;
import dev.headroom.reference.waiting.WaitingToken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PaymentsController {
  private final PayHold payHold;

  PaymentsController(PayHold payHold) {
    this.payHold = payHold;
  }

  record PaymentRequest(@NotNull @Positive Long userId, @NotBlank @Size(max = 64) String holdId) {}

  record PaymentView(long paymentId, long reservationId, String status, long amount) {
    static PaymentView of(Payment payment) {
      return new PaymentView(payment.id(), payment.reservationId(), "CONFIRMED", payment.amount());
    }
  }

  @PostMapping("/api/v1/payments")
  @ResponseStatus(HttpStatus.CREATED)
  @Refuses({
    Code.INSUFFICIENT_POINTS,
    Code.INVALID_TOKEN,
    Code.NOT_ADMITTED,
    Code.FORBIDDEN,
    Code.HOLD_NOT_FOUND,
    Code.PAYMENT_IN_PROGRESS,
    Code.HOLD_EXPIRED,
    Code.IDEMPOTENCY_KEY_REUSED,
    Code.QUEUE_UNAVAILABLE,
    Code.STORE_UNAVAILABLE
  })
  Answer<PaymentView> pay(
      Caller caller,
      @RequestHeader(name = "X-Waiting-Token", defaultValue = "") String token,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String idempotencyKey,
      @Valid @RequestBody PaymentRequest request) {
    return caller
        .actingFor(request.userId())
        .then(user -> IdempotencyKeys.check(idempotencyKey))
        .then(key -> WaitingToken.read(token).then(t -> pay(t, key, request)))
        .map(PaymentView::of);
  }

  private Answer<Payment> pay(WaitingToken token, String key, PaymentRequest request) {
    return HoldId.parse(request.holdId())
        .map(hold -> payHold.pay(token, new PaymentOrder(request.userId(), hold, key)))
        .orElseGet(() -> Answer.refused(Code.HOLD_NOT_FOUND));
  }
}
