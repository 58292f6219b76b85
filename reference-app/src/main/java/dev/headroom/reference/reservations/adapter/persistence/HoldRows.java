package dev.headroom.reference.reservations.adapter.persistence;

import static dev.headroom.reference.reservations.adapter.persistence.SeatRows.NOW;

import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import dev.headroom.reference.reservations.adapter.persistence.StoredHold.State;
import dev.headroom.reference.reservations.application.ReservationsProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code holds}. */
@Component
@HoldsInDatabase
class HoldRows {
  private static final String FOUND =
      "SELECT schedule_id, user_id, idempotency_key, fingerprint, hold_id, seat_ids, amount, state,"
          + " ends_at, "
          + NOW
          + " AS read_at FROM holds WHERE ";
  private static final String THE_KEY =
      "schedule_id = ? AND user_id = ? AND idempotency_key = ? AND ends_at ";
  private final JdbcClient jdbc;
  private final long memoryMillis;
  private final long keyMillis;

  HoldRows(JdbcClient jdbc, ReservationsProperties properties) {
    this.jdbc = jdbc;
    this.memoryMillis = properties.holdMemory().toMillis();
    this.keyMillis = properties.idempotencyLife().minus(properties.holdLife()).toMillis();
  }

  /**
   * A hold, and when it was read.
   *
   * @param readAt milliseconds since 1970 by the database's clock
   */
  record Found(StoredHold hold, long readAt) {
    boolean ended() {
      return hold.endsAt() <= readAt;
    }
  }

  /** Throws a DuplicateKeyException when the key has been used. */
  void insert(StoredHold hold) {
    jdbc.sql(
            "INSERT INTO holds (schedule_id, user_id, idempotency_key, fingerprint, hold_id,"
                + " seat_ids, amount, ends_at, free_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            hold.id().scheduleId(),
            hold.request().userId(),
            hold.key(),
            hold.fingerprint(),
            hold.id().text(),
            hold.seatText(),
            hold.amount(),
            hold.endsAt(),
            hold.endsAt())
        .update();
  }

  /** What was answered to the key before, while that is remembered. */
  Optional<StoredHold> byKey(SeatRequest request, String key) {
    return jdbc.sql(FOUND + THE_KEY + "> " + NOW + " - ?")
        .params(request.scheduleId(), request.userId(), key, keyMillis)
        .query(HoldRows::read)
        .optional()
        .map(Found::hold);
  }

  /** Lets a key be used anew that was answered too long ago. */
  void forget(SeatRequest request, String key) {
    jdbc.sql("DELETE FROM holds WHERE " + THE_KEY + "<= " + NOW + " - ?")
        .params(request.scheduleId(), request.userId(), key, keyMillis)
        .update();
  }

  /** The hold, unless it was given back, paid for, or ended too long ago. */
  Optional<Found> byId(HoldId id) {
    return jdbc.sql(FOUND + "hold_id = ? AND ends_at > " + NOW + " - ?")
        .params(id.text(), memoryMillis)
        .query(HoldRows::read)
        .optional()
        .filter(found -> found.hold().stands());
  }

  /** Says how a hold that stands has ended. */
  void end(HoldId id, State how) {
    jdbc.sql("UPDATE holds SET state = ? WHERE hold_id = ? AND state IN ('HELD', 'EXPIRED')")
        .params(how.name(), id.text())
        .update();
  }

  /** Keeps a hold off the list of the ended until then at least. */
  void keep(HoldId id, long until) {
    jdbc.sql("UPDATE holds SET free_at = GREATEST(free_at, ?) WHERE hold_id = ?")
        .params(until, id.text())
        .update();
  }

  private static Found read(ResultSet row, int number) throws SQLException {
    SeatRequest request =
        new SeatRequest(
            row.getLong("user_id"),
            row.getLong("schedule_id"),
            StoredHold.seats(row.getString("seat_ids")));
    StoredHold hold =
        new StoredHold(
            HoldId.parse(row.getString("hold_id")).orElseThrow(),
            request,
            row.getString("idempotency_key"),
            row.getString("fingerprint"),
            row.getLong("amount"),
            State.valueOf(row.getString("state")),
            row.getLong("ends_at"));
    return new Found(hold, row.getLong("read_at"));
  }
}
