package dev.headroom.reference.reservations.adapter.persistence;

import dev.headroom.reference.reservations.ClaimedHold;
import dev.headroom.reference.reservations.application.Reservations;
import dev.headroom.reference.reservations.domain.Reservation;
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
    return jdbc.sql(
            "SELECT id, user_id, schedule_id, amount, created_at FROM reservations WHERE id = ?")
        .param(id)
        .query(
            (row, n) ->
                new Reservation(
                    id,
                    row.getLong("user_id"),
                    row.getLong("schedule_id"),
                    seatsOf(id),
                    row.getLong("amount"),
                    row.getTimestamp("created_at").toInstant()))
        .optional();
  }

  private List<Long> seatsOf(long reservationId) {
    return jdbc.sql("SELECT seat_id FROM reserved_seats WHERE reservation_id = ? ORDER BY seat_id")
        .param(reservationId)
        .query(Long.class)
        .list();
  }

  @Override
  public List<Long> soldSeats(long scheduleId) {
    return jdbc.sql("SELECT seat_id FROM reserved_seats WHERE schedule_id = ?")
        .param(scheduleId)
        .query(Long.class)
        .list();
  }
}
