package dev.headroom.reference.reservations.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long seats are kept.
 *
 * @param holdLife how long a hold lasts that nobody pays for
 * @param paymentGrace how much longer seats stay held once payment has begun, so that they can't
 *     expire in the middle of it; longer than a payment may take
 * @param holdMemory how long an ended hold is told from one that never was
 * @param idempotencyLife how long a request with the same key gets the first answer
 */
@ConfigurationProperties("reservations")
public record ReservationsProperties(
    @DefaultValue("5m") Duration holdLife,
    @DefaultValue("20s") Duration paymentGrace,
    @DefaultValue("1h") Duration holdMemory,
    @DefaultValue("24h") Duration idempotencyLife) {

  public ReservationsProperties {
    if (holdLife.toMillis() < 1 || paymentGrace.isNegative() || idempotencyLife.toMillis() < 1) {
      throw new IllegalArgumentException("the lives of reservations.* have to be positive");
    }
  }
}
