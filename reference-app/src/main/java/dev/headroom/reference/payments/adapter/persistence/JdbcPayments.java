package dev.headroom.reference.payments.adapter.persistence;

import dev.headroom.reference.payments.Payment;
import dev.headroom.reference.payments.PaymentOrder;
import dev.headroom.reference.payments.application.Payments;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcPayments implements Payments {
  private final JdbcClient jdbc;

  JdbcPayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<FirstAnswer> firstAnswer(long userId, String idempotencyKey) {
    return jdbc.sql(
            "SELECT id, reservation_id, amount, fingerprint FROM payments"
                + " WHERE user_id = ? AND idempotency_key = ?")
        .params(userId, idempotencyKey)
        .query(
            (row, n) ->
                new FirstAnswer(
                    new Payment(row.getLong(1), row.getLong(2), row.getLong(3)), row.getString(4)))
        .optional();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Payment add(PaymentOrder order, long reservationId, long amount) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    try {
      jdbc.sql(
              "INSERT INTO payments (reservation_id, user_id, amount, idempotency_key, fingerprint)"
                  + " VALUES (?, ?, ?, ?, ?)")
          .params(
              reservationId, order.userId(), amount, order.idempotencyKey(), order.fingerprint())
          .update(key);
    } catch (DuplicateKeyException e) {
      throw new KeyTakenException(e);
    }
    return new Payment(Objects.requireNonNull(key.getKey()).longValue(), reservationId, amount);
  }
}
