package dev.headroom.reference.defects;

import dev.headroom.reference.outbox.Outbox;
import dev.headroom.reference.shared.DomainEvent;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.TaskScheduler;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code event-applied-twice}: every fifth event comes again once it has been counted, to a
 * consumer that doesn't know it any more. Found where consumers remembered what they had seen in
 * their own memory, and a rebalance sent it to another; seen by {@code events-once}.
 */
class EventAppliedTwice implements Outbox {
  private static final long LOOK_MILLIS = 300;
  private static final int LOOKS = 100;
  private final Outbox real;
  private final JdbcClient jdbc;
  private final KafkaTemplate<String, String> kafka;
  private final JsonMapper json;
  private final TaskScheduler scheduler;
  private final EveryNth comesAgain = new EveryNth(5);

  EventAppliedTwice(
      Outbox real,
      JdbcClient jdbc,
      KafkaTemplate<String, String> kafka,
      JsonMapper json,
      TaskScheduler scheduler) {
    this.real = real;
    this.jdbc = jdbc;
    this.kafka = kafka;
    this.json = json;
    this.scheduler = scheduler;
  }

  @Override
  public void add(String topic, String key, DomainEvent event) {
    real.add(topic, key, event);
    if (comesAgain.isIt()) {
      look(topic, key, event, LOOKS);
    }
  }

  /**
   * Until it has been counted, unless it never will: its transaction may not have been committed.
   */
  private void look(String topic, String key, DomainEvent event, int looks) {
    scheduler.schedule(
        () -> {
          if (isForgotten(event)) {
            kafka.send(topic, key, json.writeValueAsString(event));
          } else if (looks > 1) {
            look(topic, key, event, looks - 1);
          }
        },
        Instant.now().plusMillis(LOOK_MILLIS));
  }

  private boolean isForgotten(DomainEvent event) {
    return jdbc.sql("DELETE FROM consumed_events WHERE event_id = ?")
            .param(event.eventId().toString())
            .update()
        > 0;
  }
}
