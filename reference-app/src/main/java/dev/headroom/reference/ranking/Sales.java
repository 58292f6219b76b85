package dev.headroom.reference.ranking;

import dev.headroom.reference.payments.PaymentConfirmed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Seats sold a schedule, each event counted once however often it is delivered. */
@Repository
class Sales {
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final SalesMinutes minutes;

  Sales(JdbcClient jdbc, JdbcTemplate batches, SalesMinutes minutes) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.minutes = minutes;
  }

  /** Counts all of them, or none. */
  @Transactional
  public void count(List<PaymentConfirmed> events) {
    Collection<PaymentConfirmed> fresh = fresh(events);
    if (fresh.isEmpty()) {
      return;
    }
    // Its unique key stops whoever counts the same event at the same time.
    batches.batchUpdate(
        "INSERT INTO consumed_events (event_id) VALUES (?)",
        fresh.stream().map(event -> new Object[] {event.eventId().toString()}).toList());
    Map<Long, Sold> sold = new TreeMap<>();
    fresh.forEach(event -> sold.merge(event.scheduleId(), Sold.by(event), Sold::plus));
    batches.batchUpdate(
        """
        INSERT INTO schedule_sales (schedule_id, seats_sold, last_sold_at) VALUES (?, ?, ?)
        ON DUPLICATE KEY UPDATE
          seats_sold = seats_sold + VALUES(seats_sold),
          last_sold_at = GREATEST(last_sold_at, VALUES(last_sold_at))
        """,
        sold.entrySet().stream()
            .map(
                schedule ->
                    new Object[] {
                      schedule.getKey(),
                      schedule.getValue().seats(),
                      Timestamp.from(schedule.getValue().last())
                    })
            .toList());
    minutes.add(fresh);
  }

  private Collection<PaymentConfirmed> fresh(List<PaymentConfirmed> events) {
    Map<String, PaymentConfirmed> byId = new LinkedHashMap<>();
    events.forEach(event -> byId.putIfAbsent(event.eventId().toString(), event));
    if (!byId.isEmpty()) {
      Set<String> known =
          new HashSet<>(
              jdbc.sql("SELECT event_id FROM consumed_events WHERE event_id IN (:ids)")
                  .param("ids", byId.keySet())
                  .query(String.class)
                  .list());
      byId.keySet().removeAll(known);
    }
    return byId.values();
  }

  private record Sold(long seats, Instant last) {
    static Sold by(PaymentConfirmed event) {
      return new Sold(event.seatIds().size(), event.occurredAt());
    }

    Sold plus(Sold other) {
      return new Sold(seats + other.seats, last.isAfter(other.last) ? last : other.last);
    }
  }
}
