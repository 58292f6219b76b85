package dev.headroom.reference.reservations.adapter.persistence;

import static dev.headroom.reference.reservations.adapter.persistence.SeatRows.NOW;

import dev.headroom.reference.reservations.adapter.persistence.StoredHold.State;
import dev.headroom.reference.reservations.application.ExpiredHolds;
import dev.headroom.reference.reservations.application.ReservationsProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Marks ended holds as such, and deletes those that nobody can ask about any more. Rows that
 * somebody is at are left for the next time.
 */
@Component
@HoldsInDatabase
class JdbcExpiredHolds implements ExpiredHolds {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final int batch;
  private final long keepMillis;

  JdbcExpiredHolds(
      JdbcClient jdbc, PlatformTransactionManager transactions, ReservationsProperties properties) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    // Without gaps locked, so that no new hold waits for the sweep.
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.batch = properties.sweepBatch();
    this.keepMillis =
        Math.max(properties.idempotencyLife().toMillis(), properties.holdMemory().toMillis());
  }

  @Override
  public Swept sweep() {
    Swept swept = Objects.requireNonNull(transaction.execute(status -> expire()));
    boolean more = false;
    for (State state : List.of(State.EXPIRED, State.RELEASED, State.SOLD)) {
      more |= Objects.requireNonNull(transaction.execute(status -> delete(state))) == batch;
    }
    return new Swept(swept.holds(), swept.seats(), swept.more() || more);
  }

  private Swept expire() {
    Map<String, String> seats =
        jdbc
            .sql(
                "SELECT hold_id, seat_ids FROM holds FORCE INDEX (holds_to_sweep)"
                    + " WHERE state = 'HELD' AND free_at <= "
                    + NOW
                    + " ORDER BY free_at LIMIT ? FOR UPDATE SKIP LOCKED")
            .param(batch)
            .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (!seats.isEmpty()) {
      jdbc.sql("UPDATE holds SET state = 'EXPIRED' WHERE hold_id IN (:ids)")
          .param("ids", seats.keySet())
          .update();
    }
    long freed = seats.values().stream().mapToLong(text -> StoredHold.seats(text).size()).sum();
    return new Swept(seats.size(), freed, seats.size() == batch);
  }

  private int delete(State state) {
    return jdbc.sql(
            "DELETE FROM holds WHERE state = ? AND free_at <= "
                + NOW
                + " - ? ORDER BY free_at LIMIT ?")
        .params(state.name(), keepMillis, batch)
        .update();
  }
}
