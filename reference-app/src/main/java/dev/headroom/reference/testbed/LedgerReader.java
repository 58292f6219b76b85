package dev.headroom.reference.testbed;

import static dev.headroom.reference.shared.ScheduleKeys.prefix;

import dev.headroom.reference.concerts.Catalogue;
import dev.headroom.reference.reservations.application.SeatHolds;
import dev.headroom.reference.shared.kafka.ConsumerLag;
import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.Script;
import dev.headroom.reference.waiting.application.WaitingProperties;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger; sums are taken anew from the rows, not from counters kept beside them. */
@Service
@Profile("testbed")
class LedgerReader {
  private static final Script COUNTS = Script.named("ledger", "clock");
  private final JdbcClient jdbc;
  private final RedisScripts scripts;
  private final Catalogue catalogue;
  private final ConsumerLag lag;
  private final WaitingProperties waiting;
  private final SeatHolds holds;

  LedgerReader(
      JdbcClient jdbc,
      RedisScripts scripts,
      Catalogue catalogue,
      ConsumerLag lag,
      WaitingProperties waiting,
      SeatHolds holds) {
    this.jdbc = jdbc;
    this.scripts = scripts;
    this.catalogue = catalogue;
    this.lag = lag;
    this.waiting = waiting;
    this.holds = holds;
  }

  /** One snapshot of the database, then Redis, then Kafka. */
  @Transactional(readOnly = true)
  Ledger read() {
    List<Ledger.Permits> permits = new ArrayList<>();
    List<Ledger.Line> line = new ArrayList<>();
    long held = 0;
    for (long schedule : catalogue.scheduleIds()) {
      String prefix = prefix(schedule);
      List<String> counts = scripts.run(COUNTS, List.of(prefix + "permits", prefix + "line"));
      long out = Long.parseLong(counts.get(0));
      long people = Long.parseLong(counts.get(1));
      held += holds.countHeld(schedule);
      if (out > 0) {
        permits.add(new Ledger.Permits(schedule, out, waiting.permitsPerSchedule()));
      }
      if (people > 0) {
        line.add(new Ledger.Line(schedule, people));
      }
    }
    return new Ledger(seats(held), points(), payments(), permits, line, outbox(), consumer());
  }

  private Ledger.Seats seats(long held) {
    long total = number("SELECT COUNT(*) FROM seats");
    long sold = number("SELECT COUNT(DISTINCT seat_id) FROM reserved_seats");
    long twice =
        number(
            "SELECT COUNT(*) FROM"
                + " (SELECT seat_id FROM reserved_seats GROUP BY seat_id HAVING COUNT(*) > 1) twice");
    return new Ledger.Seats(total, total - sold - held, held, sold, twice);
  }

  private Ledger.Points points() {
    return new Ledger.Points(
        number("SELECT COALESCE(SUM(amount), 0) FROM point_entries WHERE kind = 'GRANTED'"),
        number("SELECT COALESCE(SUM(amount), 0) FROM point_entries WHERE kind = 'SPENT'"),
        number("SELECT COALESCE(SUM(balance), 0) FROM point_balances"));
  }

  private Ledger.Payments payments() {
    return new Ledger.Payments(
        number("SELECT COUNT(*) FROM payments"),
        number("SELECT COALESCE(SUM(amount), 0) FROM payments"),
        number("SELECT COUNT(DISTINCT user_id, idempotency_key) FROM payments"));
  }

  private Ledger.Outbox outbox() {
    return new Ledger.Outbox(
        number("SELECT COUNT(*) FROM outbox WHERE published_at IS NULL"),
        number("SELECT COUNT(*) FROM outbox WHERE published_at IS NOT NULL"));
  }

  private Ledger.Consumer consumer() {
    try {
      return new Ledger.Consumer(lag.read());
    } catch (KafkaException e) {
      return new Ledger.Consumer(null);
    }
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
