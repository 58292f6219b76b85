package dev.headroom.reference.testbed;

import dev.headroom.reference.payments.PaymentConfirmed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the database holds; rows are passed on as they come from it. */
@Service
@Profile("testbed")
class StoredFacts {
  private static final int FETCH = 1000;
  private static final String CHARGE = "charge:";
  private static final String OUTBOX =
      "SELECT COALESCE(SUM(published_at IS NULL), 0), COALESCE(MAX(id), 0) FROM outbox";
  private static final String RESERVATIONS =
      """
      SELECT r.id, r.user_id, r.schedule_id, r.hold_id, r.created_at, s.seat_id,
        p.id AS payment_id, p.idempotency_key, p.amount
      FROM reservations r
      LEFT JOIN payments p ON p.reservation_id = r.id
      LEFT JOIN reserved_seats s ON s.reservation_id = r.id
      ORDER BY r.id
      """;
  private static final String ACCOUNTS =
      """
      SELECT b.user_id, COALESCE(SUM(CASE WHEN e.kind = 'GRANTED' THEN e.amount END), 0) AS granted,
        COALESCE(SUM(CASE WHEN e.kind = 'SPENT' THEN e.amount END), 0) AS spent, b.balance
      FROM point_balances b LEFT JOIN point_entries e ON e.user_id = b.user_id
      GROUP BY b.user_id, b.balance
      HAVING SUM(e.reference <> 'seed') > 0 OR granted - spent <> b.balance
      ORDER BY b.user_id
      """;
  private static final String ENTRIES =
      "SELECT user_id, kind, amount, reference FROM point_entries WHERE reference <> 'seed'"
          + " ORDER BY id";
  private static final String EVENTS =
      """
      SELECT o.event_id, o.payload, o.published_at IS NOT NULL AS published,
        (SELECT COUNT(*) FROM consumed_events c WHERE c.event_id = o.event_id) AS consumed
      FROM outbox o WHERE o.topic = ? ORDER BY o.id
      """;
  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  StoredFacts(DataSource database, JsonMapper json) {
    this.jdbc = new JdbcTemplate(database);
    this.jdbc.setFetchSize(FETCH);
    this.json = json;
  }

  /** Messages that wait, and the last one ever written. */
  record Outbox(long pending, long last) {}

  /** As it is now. */
  Outbox outbox() {
    return Objects.requireNonNull(
        jdbc.queryForObject(OUTBOX, (row, n) -> new Outbox(row.getLong(1), row.getLong(2))));
  }

  /** One snapshot of all tables. */
  @Transactional(readOnly = true)
  Outbox write(FactLines lines) {
    Outbox outbox = outbox();
    ReservationRows reservations = new ReservationRows(lines);
    jdbc.query(RESERVATIONS, (RowCallbackHandler) reservations::row);
    reservations.end();
    jdbc.query(ACCOUNTS, (RowCallbackHandler) row -> account(row, lines));
    jdbc.query(ENTRIES, (RowCallbackHandler) row -> entry(row, lines));
    jdbc.query(EVENTS, (RowCallbackHandler) row -> event(row, lines), PaymentConfirmed.TOPIC);
    jdbc.query(
        "SELECT schedule_id, seats_sold FROM schedule_sales ORDER BY schedule_id",
        (RowCallbackHandler) row -> sales(row, lines));
    return outbox;
  }

  private static void account(ResultSet row, FactLines lines) throws SQLException {
    long user = row.getLong("user_id");
    long granted = row.getLong("granted");
    long spent = row.getLong("spent");
    long balance = row.getLong("balance");
    lines.add(
        "account",
        account -> {
          account.writeNumberProperty("user", user);
          account.writeNumberProperty("granted", granted);
          account.writeNumberProperty("spent", spent);
          account.writeNumberProperty("balance", balance);
        });
  }

  private static void entry(ResultSet row, FactLines lines) throws SQLException {
    long user = row.getLong("user_id");
    boolean granted = row.getString("kind").equals("GRANTED");
    long amount = row.getLong("amount");
    String reference = row.getString("reference");
    lines.add(
        "entry",
        entry -> {
          entry.writeNumberProperty("user", user);
          entry.writeBooleanProperty("granted", granted);
          entry.writeNumberProperty("amount", amount);
          entry.writeStringProperty(
              "reference",
              granted && reference.startsWith(CHARGE)
                  ? reference.substring(CHARGE.length())
                  : reference);
        });
  }

  private void event(ResultSet row, FactLines lines) throws SQLException {
    String id = row.getString("event_id");
    JsonNode payment = json.readTree(row.getString("payload"));
    boolean published = row.getBoolean("published");
    long consumed = row.getLong("consumed");
    lines.add(
        "event",
        event -> {
          event.writeStringProperty("id", id);
          event.writeNumberProperty("payment", payment.path("paymentId").asLong());
          event.writeNumberProperty("reservation", payment.path("reservationId").asLong());
          event.writeBooleanProperty("published", published);
          event.writeNumberProperty("consumed", consumed);
        });
  }

  private static void sales(ResultSet row, FactLines lines) throws SQLException {
    long schedule = row.getLong(1);
    long seats = row.getLong(2);
    lines.add(
        "sales",
        sales -> {
          sales.writeNumberProperty("schedule", schedule);
          sales.writeNumberProperty("seats", seats);
        });
  }
}
