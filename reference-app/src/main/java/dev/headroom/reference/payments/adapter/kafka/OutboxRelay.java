package dev.headroom.reference.payments.adapter.kafka;

import dev.headroom.reference.payments.application.OutboxMessages;
import dev.headroom.reference.payments.application.OutboxMessages.Message;
import dev.headroom.reference.shared.metrics.FreshGauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what the outbox holds, in order, from one instance at a time. Marked only once the broker
 * has acknowledged: at least once. No database connection is held while Kafka is waited for.
 */
@Component
class OutboxRelay {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private final OutboxMessages messages;
  private final KafkaTemplate<String, String> kafka;
  private final OutboxProperties properties;
  private final FreshGauge pending;

  OutboxRelay(
      OutboxMessages messages,
      KafkaTemplate<String, String> kafka,
      OutboxProperties properties,
      MeterRegistry meters) {
    this.messages = messages;
    this.kafka = kafka;
    this.properties = properties;
    this.pending =
        new FreshGauge(
            meters,
            "headroom.outbox.pending",
            "Events not yet acknowledged by the broker, as seen by the last look",
            properties.interval().plus(properties.sendTimeout()).multipliedBy(2));
  }

  @Scheduled(fixedDelayString = "${outbox.interval:500ms}", scheduler = "relayScheduler")
  @SchedulerLock(name = "outbox", lockAtMostFor = "${outbox.lock-at-most:30s}")
  void relay() {
    List<Message> batch = messages.pending(properties.batch());
    List<Long> sent = batch.isEmpty() ? List.of() : send(batch);
    messages.published(sent);
    pending.set(batch.isEmpty() ? 0 : messages.countPending());
  }

  private List<Long> send(List<Message> batch) {
    List<CompletableFuture<?>> sends = new ArrayList<>();
    try {
      for (Message message : batch) {
        sends.add(kafka.send(message.topic(), message.key(), message.payload()));
      }
      CompletableFuture.allOf(sends.toArray(CompletableFuture<?>[]::new))
          .get(properties.sendTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      LOG.warn("{} events stay in the outbox for now: {}", batch.size(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    List<Long> acknowledged = new ArrayList<>();
    for (int i = 0; i < sends.size(); i++) {
      if (sends.get(i).isDone() && !sends.get(i).isCompletedExceptionally()) {
        acknowledged.add(batch.get(i).id());
      }
    }
    return acknowledged;
  }
}
