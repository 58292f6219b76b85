package dev.headroom.reference.points.adapter.persistence;

import dev.headroom.reference.points.application.Balances;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changes a balance by one conditional update, so that no parallel change is lost. */
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
  @Transactional(propagation = Propagation.MANDATORY)
  public OptionalLong grant(long userId, long amount, String reference, long mostBalance) {
    int changed =
        jdbc.sql(
                "UPDATE point_balances SET balance = balance + ? WHERE user_id = ? AND balance <= ?")
            .params(amount, userId, mostBalance - amount)
            .update();
    if (changed == 0) {
      return OptionalLong.empty();
    }
    // Nobody else's change comes between: the update keeps the row locked.
    OptionalLong balance = of(userId);
    try {
      jdbc.sql(
              "INSERT INTO point_entries (user_id, kind, amount, reference, balance_after)"
                  + " VALUES (?, 'GRANTED', ?, ?, ?)")
          .params(userId, amount, reference, balance.getAsLong())
          .update();
    } catch (DuplicateKeyException e) {
      throw new ReferenceTakenException(e);
    }
    return balance;
  }

  @Override
  public Optional<Grant> granted(long userId, String reference) {
    return jdbc.sql(
            "SELECT amount, balance_after FROM point_entries"
                + " WHERE user_id = ? AND kind = 'GRANTED' AND reference = ?")
        .params(userId, reference)
        .query((row, n) -> new Grant(row.getLong(1), row.getLong(2)))
        .optional();
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
