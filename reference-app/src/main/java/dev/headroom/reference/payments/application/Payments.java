package dev.headroom.reference.payments.application;

import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentOrder;
import java.util.Optional;

/** The payments that went through, each under its idempotency key. */
public interface Payments {

  /** The first answer to a key, with what it was asked for. */
  Optional<FirstAnswer> firstAnswer(long userId, String idempotencyKey);

  /**
   * Takes the key for this transaction; whoever else wants it waits for its end.
   *
   * @return false when a payment with that key has been made
   */
  boolean begin(PaymentOrder order);

  /** Records the payment under the key that was begun. */
  Payment complete(PaymentOrder order, long reservationId, long amount);

  /** A payment and the fingerprint of the order it was made for. */
  record FirstAnswer(Payment payment, String fingerprint) {}
}
