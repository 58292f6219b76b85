package dev.headroom.reference.ranking;

import dev.headroom.reference.payments.PaymentConfirmed;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Seats sold by schedule and minute, for the last hour: each hour writes over the one before. */
@Repository
class SalesMinutes {
  static final int SLOTS = 60;
  private final JdbcTemplate batches;

  SalesMinutes(JdbcTemplate batches) {
    this.batches = batches;
  }

  static long minute(Instant time) {
    return TimeUnit.SECONDS.toMinutes(time.getEpochSecond());
  }

  /** Counts seats to the minutes they were sold in, unless that is more than an hour ago. */
  void add(Collection<PaymentConfirmed> sales) {
    Map<Minute, Integer> seats = new TreeMap<>(Minute.ORDER);
    sales.forEach(sale -> seats.merge(Minute.of(sale), sale.seatIds().size(), Integer::sum));
    // Assignments run from left to right, so that the count still sees the minute of before.
    batches.batchUpdate(
        """
        INSERT INTO sales_minutes (schedule_id, slot, epoch_minute, seats_sold)
        VALUES (?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE
          seats_sold = CASE
            WHEN epoch_minute = VALUES(epoch_minute) THEN seats_sold + VALUES(seats_sold)
            WHEN epoch_minute < VALUES(epoch_minute) THEN VALUES(seats_sold)
            ELSE seats_sold END,
          epoch_minute = GREATEST(epoch_minute, VALUES(epoch_minute))
        """,
        seats.entrySet().stream()
            .map(
                entry ->
                    new Object[] {
                      entry.getKey().scheduleId(),
                      entry.getKey().epochMinute() % SLOTS,
                      entry.getKey().epochMinute(),
                      entry.getValue()
                    })
            .toList());
  }

  /** In an order that everybody keeps, so that nobody waits for each other's rows. */
  private record Minute(long scheduleId, long epochMinute) {
    static final Comparator<Minute> ORDER =
        Comparator.comparingLong(Minute::scheduleId).thenComparingLong(Minute::epochMinute);

    static Minute of(PaymentConfirmed sale) {
      return new Minute(sale.scheduleId(), minute(sale.occurredAt()));
    }
  }
}
