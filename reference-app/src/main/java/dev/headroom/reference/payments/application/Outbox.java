package dev.headroom.reference.payments.application;

import dev.headroom.reference.payments.PaymentConfirmed;

/** Events that leave once the transaction has been committed, at least once each. */
public interface Outbox {

  /** Writes the event within the caller's transaction. */
  void add(PaymentConfirmed event);
}
