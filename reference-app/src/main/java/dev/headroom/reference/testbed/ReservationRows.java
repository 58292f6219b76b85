package dev.headroom.reference.testbed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes one fact of the rows of one reservation, which come one after another, a row a seat. */
class ReservationRows {
  private final FactLines lines;
  private @Nullable Reservation open;

  ReservationRows(FactLines lines) {
    this.lines = lines;
  }

  private record Reservation(
      long id,
      long user,
      long schedule,
      String hold,
      long at,
      @Nullable Long payment,
      @Nullable String key,
      @Nullable Long amount,
      Set<Long> seats) {}

  void row(ResultSet row) throws SQLException {
    Reservation current = open;
    if (current == null || current.id() != row.getLong("id")) {
      end();
      current = begin(row);
      open = current;
    }
    Long seat = number(row, "seat_id");
    if (seat != null) {
      current.seats().add(seat);
    }
  }

  private static Reservation begin(ResultSet row) throws SQLException {
    return new Reservation(
        row.getLong("id"),
        row.getLong("user_id"),
        row.getLong("schedule_id"),
        row.getString("hold_id"),
        row.getTimestamp("created_at").getTime(),
        number(row, "payment_id"),
        row.getString("idempotency_key"),
        number(row, "amount"),
        new TreeSet<>());
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  /** No further rows come. */
  void end() {
    Reservation done = open;
    open = null;
    if (done != null) {
      write(done);
    }
  }

  private void write(Reservation done) {
    lines.add(
        "reservation",
        json -> {
          json.writeNumberProperty("id", done.id());
          json.writeNumberProperty("user", done.user());
          json.writeNumberProperty("schedule", done.schedule());
          json.writeArrayPropertyStart("seats");
          done.seats().forEach(json::writeNumber);
          json.writeEndArray();
          json.writeStringProperty("hold", done.hold());
          json.writeNumberProperty("at", done.at());
          if (done.payment() != null) {
            json.writeNumberProperty("payment", done.payment());
          }
          if (done.key() != null) {
            json.writeStringProperty("key", done.key());
          }
          if (done.amount() != null) {
            json.writeNumberProperty("amount", done.amount());
          }
        });
  }
}
