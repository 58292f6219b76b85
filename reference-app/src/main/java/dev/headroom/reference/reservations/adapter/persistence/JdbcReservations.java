package dev.headroom.reference.reservations.adapter.persistence;

import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.application.Reservations;
import dev.headroom.reference.reservations.domain.Reservation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReservations implements Reservations {
  private static final String FOUND =
      "SELECT r.id, r.user_id, r.schedule_id, r.amount, r.created_at, s.seat_id"
          + " FROM reservations r JOIN reserved_seats s ON s.reservation_id = r.id ";
  private static final String ORDER = " ORDER BY r.id DESC, s.seat_id";
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  JdbcReservations(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  @Override
  public long confirm(ClaimedHold hold) {
    try {
      GeneratedKeyHolder key = new GeneratedKeyHolder();
      jdbc.sql(
              "INSERT INTO reservations (user_id, schedule_id, hold_id, amount) VALUES (?, ?, ?, ?)")
          .params(hold.userId(), hold.id().scheduleId(), hold.id().text(), hold.amount())
          .update(key);
      long id = Objects.requireNonNull(key.getKey()).longValue();
      batches.batchUpdate(
          "INSERT INTO reserved_seats (schedule_id, seat_id, reservation_id) VALUES (?, ?, ?)",
          hold.seatIds().stream()
              .sorted()
              .map(seat -> new Object[] {hold.id().scheduleId(), seat, id})
              .toList());
      return id;
    } catch (DuplicateKeyException e) {
      throw new SeatSoldException(e);
    }
  }

  @Override
  public Optional<Reservation> byId(long id) {
    return jdbc
        .sql(FOUND + "WHERE r.id = ?" + ORDER)
        .param(id)
        .query(JdbcReservations::read)
        .stream()
        .findFirst();
  }

  @Override
  public List<Reservation> ofUser(long userId, int most) {
    return jdbc.sql(
            FOUND
                + "JOIN (SELECT id FROM reservations WHERE user_id = ? ORDER BY id DESC LIMIT ?)"
                + " latest ON latest.id = r.id"
                + ORDER)
        .params(userId, most)
        .query(JdbcReservations::read);
  }

  /** One row a seat, those of a reservation one after another. */
  private static List<Reservation> read(ResultSet row) throws SQLException {
    List<Reservation> found = new ArrayList<>();
    boolean more = row.next();
    while (more) {
      long id = row.getLong("id");
      long user = row.getLong("user_id");
      long schedule = row.getLong("schedule_id");
      long amount = row.getLong("amount");
      Instant created = row.getTimestamp("created_at").toInstant();
      List<Long> seats = new ArrayList<>();
      do {
        seats.add(row.getLong("seat_id"));
        more = row.next();
      } while (more && row.getLong("id") == id);
      found.add(new Reservation(id, user, schedule, seats, amount, created));
    }
    return found;
  }

  @Override
  public List<Long> soldSeats(long scheduleId) {
    return jdbc.sql("SELECT seat_id FROM reserved_seats WHERE schedule_id = ?")
        .param(scheduleId)
        .query(Long.class)
        .list();
  }
}
