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

@Repository
class JdbcPayments implements Payments {
  private final JdbcClient jdbc;

  JdbcPayments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<FirstAnswer> firstAnswer(long userId, String idempotencyKey) {
    return jdbc.sql(
            """
            SELECT p.id, p.reservation_id, p.amount, k.fingerprint
            FROM payment_keys k JOIN payments p ON p.id = k.payment_id
            WHERE k.user_id = ? AND k.idempotency_key = ?
            """)
        .params(userId, idempotencyKey)
        .query(
            (row, n) ->
                new FirstAnswer(
                    new Payment(row.getLong(1), row.getLong(2), row.getLong(3)), row.getString(4)))
        .optional();
  }

  @Override
  public boolean begin(PaymentOrder order) {
    try {
      jdbc.sql("INSERT INTO payment_keys (user_id, idempotency_key, fingerprint) VALUES (?, ?, ?)")
          .params(order.userId(), order.idempotencyKey(), order.fingerprint())
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  @Override
  public Payment complete(PaymentOrder order, long reservationId, long amount) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "INSERT INTO payments (reservation_id, user_id, amount, idempotency_key)"
                + " VALUES (?, ?, ?, ?)")
        .params(reservationId, order.userId(), amount, order.idempotencyKey())
        .update(key);
    long id = Objects.requireNonNull(key.getKey()).longValue();
    jdbc.sql("UPDATE payment_keys SET payment_id = ? WHERE user_id = ? AND idempotency_key = ?")
        .params(id, order.userId(), order.idempotencyKey())
        .update();
    return new Payment(id, reservationId, amount);
  }
}
