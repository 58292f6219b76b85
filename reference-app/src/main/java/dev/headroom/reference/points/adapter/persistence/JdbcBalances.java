package dev.headroom.reference.points.adapter.persistence;

import dev.headroom.reference.points.application.Balances;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deducts by one conditional update, so that no parallel payment is lost. */
@Repository
class JdbcBalances implements Balances {
  private final JdbcClient jdbc;

  JdbcBalances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean spend(long userId, long amount, String reference) {
    int changed =
        jdbc.sql(
                "UPDATE point_balances SET balance = balance - ? WHERE user_id = ? AND balance >= ?")
            .params(amount, userId, amount)
            .update();
    if (changed == 0) {
      return false;
    }
    jdbc.sql(
            "INSERT INTO point_entries (user_id, kind, amount, reference) VALUES (?, 'SPENT', ?, ?)")
        .params(userId, amount, reference)
        .update();
    return true;
  }

  @Override
  public OptionalLong of(long userId) {
    Optional<Long> balance =
        jdbc.sql("SELECT balance FROM point_balances WHERE user_id = ?")
            .param(userId)
            .query(Long.class)
            .optional();
    return balance.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}
