package dev.headroom.reference.payments.adapter.persistence;

import dev.headroom.reference.payments.PaymentConfirmed;
import dev.headroom.reference.payments.application.Outbox;
import dev.headroom.reference.payments.application.OutboxMessages;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcOutbox implements Outbox, OutboxMessages {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcOutbox(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void add(PaymentConfirmed event) {
    jdbc.sql("INSERT INTO outbox (event_id, topic, message_key, payload) VALUES (?, ?, ?, ?)")
        .params(
            event.eventId().toString(),
            PaymentConfirmed.TOPIC,
            String.valueOf(event.scheduleId()),
            json.writeValueAsString(event))
        .update();
  }

  @Override
  public List<Message> pending(int most) {
    return jdbc.sql(
            "SELECT id, topic, message_key, payload FROM outbox"
                + " WHERE published_at IS NULL ORDER BY id LIMIT ?")
        .param(most)
        .query(
            (row, n) ->
                new Message(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  @Override
  public void published(List<Long> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("UPDATE outbox SET published_at = CURRENT_TIMESTAMP(3) WHERE id IN (:ids)")
          .param("ids", ids)
          .update();
    }
  }

  @Override
  public long countPending() {
    return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE published_at IS NULL")
        .query(Long.class)
        .single();
  }
}
