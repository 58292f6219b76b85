package dev.headroom.reference.payments.application;

import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentOrder;
import java.util.Optional;

/** The payments that went through, each under its idempotency key. */
public interface Payments {

  /** The first answer to a key, with what it was asked for. */
  Optional<FirstAnswer> firstAnswer(long userId, String idempotencyKey);

  /**
   * Records a payment under its key, within the caller's transaction; whoever else wants the key
   * waits for its end.
   *
   * @throws KeyTakenException when there is a payment with that key
   */
  Payment add(PaymentOrder order, long reservationId, long amount);

  /** A payment and the fingerprint of the order it was made for. */
  record FirstAnswer(Payment payment, String fingerprint) {}

  /** The key has been paid with before; the transaction has to be rolled back. */
  class KeyTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the database refused. */
    public KeyTakenException(Throwable cause) {
      super(cause);
    }
  }
}
