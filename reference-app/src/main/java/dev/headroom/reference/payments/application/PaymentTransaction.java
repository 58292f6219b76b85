package dev.headroom.reference.payments.application;

import dev.headroom.reference.outbox.Outbox;
import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentConfirmed;
import dev.headroom.reference.payments.PaymentOrder;
import dev.headroom.reference.points.SpendPoints;
import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.ConfirmReservation;
import dev.headroom.reference.shared.Answer;
import dev.headroom.reference.shared.Code;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deducts, confirms and writes the event: all of it, or nothing. */
@Component
class PaymentTransaction {
  private final TransactionTemplate transaction;
  private final Payments payments;
  private final SpendPoints points;
  private final ConfirmReservation reservations;
  private final Outbox outbox;
  private final Clock clock;

  PaymentTransaction(
      TransactionTemplate transaction,
      Payments payments,
      SpendPoints points,
      ConfirmReservation reservations,
      Outbox outbox,
      Clock clock) {
    this.transaction = transaction;
    this.payments = payments;
    this.points = points;
    this.reservations = reservations;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * The payment, or INSUFFICIENT_POINTS.
   *
   * @throws ConfirmReservation.SeatSoldException when the hold or a seat of it was paid for before
   * @throws Payments.KeyTakenException when the key was used before
   */
  Answer<Payment> pay(PaymentOrder order, ClaimedHold hold) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              // First of all: whoever pays for the same seats waits here, and is told why.
              long reservation = reservations.confirm(hold);
              if (!points.spend(order.userId(), hold.amount(), hold.id().text())) {
                status.setRollbackOnly();
                return Answer.refused(Code.INSUFFICIENT_POINTS);
              }
              Payment payment = payments.add(order, reservation, hold.amount());
              PaymentConfirmed event = event(payment, hold);
              outbox.add(PaymentConfirmed.TOPIC, String.valueOf(event.scheduleId()), event);
              return Answer.granted(payment);
            }));
  }

  private PaymentConfirmed event(Payment payment, ClaimedHold hold) {
    return new PaymentConfirmed(
        UUID.randomUUID(),
        payment.id(),
        payment.reservationId(),
        hold.userId(),
        hold.id().scheduleId(),
        hold.seatIds(),
        payment.amount(),
        clock.instant());
  }
}
