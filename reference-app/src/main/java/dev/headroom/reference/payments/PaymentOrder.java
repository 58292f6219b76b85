package dev.headroom.reference.payments;

import dev.headroom.reference.reservations.HoldId;

/**
 * What somebody asks to pay.
 *
 * @param idempotencyKey one payment a key, however often it is asked for
 */
public record PaymentOrder(long userId, HoldId holdId, String idempotencyKey) {

  /** Two orders with the same fingerprint ask for the same. */
  public String fingerprint() {
    return userId + "/" + holdId.text();
  }
}
