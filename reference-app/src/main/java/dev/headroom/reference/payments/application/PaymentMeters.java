package dev.headroom.reference.payments.application;

import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What an operator watches: how orders to pay end, and how many were repetitions. */
@Component
class PaymentMeters {
  private static final String CONFIRMED = "confirmed";
  private static final List<Code> USUAL =
      List.of(
          Code.INSUFFICIENT_POINTS,
          Code.HOLD_EXPIRED,
          Code.HOLD_NOT_FOUND,
          Code.IDEMPOTENCY_KEY_REUSED,
          Code.PAYMENT_IN_PROGRESS);
  private final MeterRegistry meters;
  private final Counter replays;

  PaymentMeters(MeterRegistry meters) {
    this.meters = meters;
    this.replays =
        Counter.builder("headroom.idempotent.replays")
            .description("Calls that were answered as their key was before")
            .tag("call", "payment")
            .register(meters);
    outcome(CONFIRMED);
    USUAL.forEach(code -> outcome(name(code)));
  }

  void answered(Answer<Payment> answer) {
    outcome(answer.fold(paid -> CONFIRMED, refusal -> name(refusal.code()))).increment();
  }

  void replayed() {
    replays.increment();
  }

  private Counter outcome(String outcome) {
    return Counter.builder("headroom.payments")
        .description("Orders to pay, by how they ended; repetitions count as what they repeat")
        .tag("outcome", outcome)
        .register(meters);
  }

  private static String name(Code code) {
    return code.name().toLowerCase(Locale.ROOT);
  }
}
