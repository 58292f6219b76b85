package dev.headroom.reference.outbox;

import dev.headroom.reference.shared.DomainEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcOutbox implements Outbox {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final OutboxRelay relay;

  JdbcOutbox(JdbcClient jdbc, JsonMapper json, OutboxRelay relay) {
    this.jdbc = jdbc;
    this.json = json;
    this.relay = relay;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(String topic, String key, DomainEvent event) {
    jdbc.sql("INSERT INTO outbox (event_id, topic, message_key, payload) VALUES (?, ?, ?, ?)")
        .params(event.eventId().toString(), topic, key, json.writeValueAsString(event))
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            relay.wake();
          }
        });
  }
}
