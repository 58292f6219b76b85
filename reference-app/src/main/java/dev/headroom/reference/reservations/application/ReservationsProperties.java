package dev.headroom.reference.reservations.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How seats are kept, and how long.
 *
 * @param lockStrategy how rivals for a seat are kept apart
 * @param lockWait how long a hold waits for seats that somebody else is deciding about, before it
 *     is refused with LOCK_TIMEOUT
 * @param lockLease after how long the lock of an instance that died is free again; under {@code
 *     redisson} alone, and longer than a hold may take
 * @param holdLife how long a hold lasts that nobody pays for
 * @param paymentGrace how much longer seats stay held once payment has begun, so that they can't
 *     expire in the middle of it; longer than a payment may take
 * @param holdMemory how long an ended hold is told from one that never was
 * @param idempotencyLife how long a request with the same key gets the first answer; not shorter
 *     than hold life and grace together
 * @param sweepInterval time between two looks for ended holds, which count and tidy: seats come
 *     free without them
 * @param sweepBatch most holds that one call of a sweep takes, 1 to 5000
 * @param listLimit most reservations in the answer for one user, 1 and up
 */
@ConfigurationProperties("reservations")
public record ReservationsProperties(
    @DefaultValue("redis-atomic") LockStrategy lockStrategy,
    @DefaultValue("500ms") Duration lockWait,
    @DefaultValue("5s") Duration lockLease,
    @DefaultValue("5m") Duration holdLife,
    @DefaultValue("20s") Duration paymentGrace,
    @DefaultValue("1h") Duration holdMemory,
    @DefaultValue("24h") Duration idempotencyLife,
    @DefaultValue("1s") Duration sweepInterval,
    @DefaultValue("1000") int sweepBatch,
    @DefaultValue("100") int listLimit) {

  public ReservationsProperties {
    if (holdLife.toMillis() < 1 || paymentGrace.isNegative() || sweepInterval.toMillis() < 1) {
      throw new IllegalArgumentException("the lives of reservations.* have to be positive");
    }
    if (idempotencyLife.compareTo(holdLife.plus(paymentGrace)) < 0) {
      throw new IllegalArgumentException(
          "reservations.idempotency-life has to outlast reservations.hold-life and payment-grace");
    }
    if (lockWait.isNegative() || lockLease.compareTo(lockWait) <= 0) {
      throw new IllegalArgumentException(
          "reservations.lock-lease has to be longer than reservations.lock-wait");
    }
    if (sweepBatch < 1 || sweepBatch > 5000 || listLimit < 1) {
      throw new IllegalArgumentException(
          "reservations.sweep-batch takes 1 to 5000, reservations.list-limit 1 and up");
    }
  }
}
