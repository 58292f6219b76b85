package dev.headroom.reference.reservations.adapter.persistence;

import dev.headroom.reference.reservations.HoldId;
import dev.headroom.reference.reservations.SeatRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code seat_holds}; rows are touched in the order of their key, always. */
@Component
@HoldsInDatabase
class SeatRows {
  /** Milliseconds since 1970; UTC, so that no summer time shifts it. */
  static final String NOW = "(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', UTC_TIMESTAMP(3)) DIV 1000)";

  private static final String STATES =
      "SELECT h.seat_id, h.version, (h.ends_at > "
          + NOW
          + " OR EXISTS (SELECT 1 FROM reserved_seats r WHERE r.schedule_id = h.schedule_id"
          + " AND r.seat_id = h.seat_id)) AS taken, "
          + NOW
          + " AS read_at"
          + " FROM seat_holds h FORCE INDEX (PRIMARY) WHERE h.schedule_id = ? AND h.seat_id IN (";
  private final JdbcClient jdbc;

  SeatRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As they are now, without waiting for anybody. */
  List<SeatState> read(SeatRequest request) {
    return states(request, "");
  }

  /**
   * As they are now and stay until the transaction ends; fails at once if somebody else has one.
   */
  List<SeatState> lock(SeatRequest request) {
    return states(request, " FOR UPDATE NOWAIT");
  }

  private List<SeatState> states(SeatRequest request, String lock) {
    return jdbc.sql(STATES + places(request.seatIds()) + ") ORDER BY h.seat_id" + lock)
        .param(request.scheduleId())
        .params(request.seatIds())
        .query(
            (row, n) ->
                new SeatState(row.getLong(1), row.getLong(2), row.getBoolean(3), row.getLong(4)))
        .list();
  }

  /** Makes rows for the seats of a schedule that have none. */
  void prepare(long schedule) {
    jdbc.sql(
            "INSERT IGNORE INTO seat_holds (schedule_id, seat_id)"
                + " SELECT schedule_id, id FROM seats WHERE schedule_id = ? ORDER BY id")
        .param(schedule)
        .update();
  }

  /** Writes the hold to seats that are still as they were read; false when one of them isn't. */
  boolean take(HoldId id, long endsAt, List<SeatState> seats) {
    List<Object> values = new ArrayList<>(List.of(id.text(), endsAt, id.scheduleId()));
    for (SeatState seat : seats) {
      values.add(seat.seatId());
      values.add(seat.version());
    }
    return jdbc.sql(
                "UPDATE seat_holds SET hold_id = ?, ends_at = ?, version = version + 1"
                    + " WHERE schedule_id = ? AND ("
                    + String.join(
                        " OR ", Collections.nCopies(seats.size(), "(seat_id = ? AND version = ?)"))
                    + ")")
            .params(values)
            .update()
        == seats.size();
  }

  /** Keeps seats that are still this hold's until then at least; false when one of them isn't. */
  boolean keep(StoredHold hold, long until) {
    return jdbc.sql(
                "UPDATE seat_holds SET ends_at = GREATEST(ends_at, ?), version = version + 1"
                    + " WHERE schedule_id = ? AND seat_id IN ("
                    + places(hold.request().seatIds())
                    + ") AND hold_id = ?")
            .param(until)
            .param(hold.id().scheduleId())
            .params(hold.request().seatIds())
            .param(hold.id().text())
            .update()
        == hold.request().seatIds().size();
  }

  /** Frees what is still this hold's. */
  void free(HoldId id, List<Long> seats) {
    jdbc.sql(
            "UPDATE seat_holds SET hold_id = NULL, ends_at = 0, version = version + 1"
                + " WHERE schedule_id = ? AND seat_id IN ("
                + places(seats)
                + ") AND hold_id = ?")
        .param(id.scheduleId())
        .params(seats)
        .param(id.text())
        .update();
  }

  Set<Long> taken(long schedule) {
    return new HashSet<>(
        jdbc.sql(
                "SELECT seat_id FROM seat_holds WHERE schedule_id = ? AND ends_at > "
                    + NOW
                    + " UNION SELECT seat_id FROM reserved_seats WHERE schedule_id = ?")
            .params(schedule, schedule)
            .query(Long.class)
            .list());
  }

  long countHeld(long schedule) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM seat_holds h WHERE h.schedule_id = ? AND h.ends_at > "
                + NOW
                + " AND NOT EXISTS (SELECT 1 FROM reserved_seats r"
                + " WHERE r.schedule_id = h.schedule_id AND r.seat_id = h.seat_id)")
        .param(schedule)
        .query(Long.class)
        .single();
  }

  private static String places(List<Long> values) {
    return String.join(", ", Collections.nCopies(values.size(), "?"));
  }
}
