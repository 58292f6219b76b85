package dev.headroom.reference.ranking;

import dev.headroom.reference.payments.PaymentConfirmed;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Counts seats sold a schedule, each event once however often it is delivered. */
@Component
class CountSales {
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  CountSales(TransactionTemplate transaction, JdbcClient jdbc, JsonMapper json) {
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.json = json;
  }

  @KafkaListener(id = "ranking", idIsGroup = false, topics = PaymentConfirmed.TOPIC)
  void on(String payload) {
    PaymentConfirmed event = json.readValue(payload, PaymentConfirmed.class);
    transaction.executeWithoutResult(
        status -> {
          if (isNew(event)) {
            count(event);
          }
        });
  }

  private boolean isNew(PaymentConfirmed event) {
    return jdbc.sql("INSERT IGNORE INTO consumed_events (event_id) VALUES (?)")
            .param(event.eventId().toString())
            .update()
        == 1;
  }

  private void count(PaymentConfirmed event) {
    jdbc.sql(
            """
            INSERT INTO schedule_sales (schedule_id, seats_sold, last_sold_at) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE
              seats_sold = seats_sold + VALUES(seats_sold),
              last_sold_at = GREATEST(last_sold_at, VALUES(last_sold_at))
            """)
        .params(event.scheduleId(), event.seatIds().size(), Timestamp.from(event.occurredAt()))
        .update();
  }
}
