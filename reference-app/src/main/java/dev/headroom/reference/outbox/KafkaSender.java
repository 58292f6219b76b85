package dev.headroom.reference.outbox;

import dev.headroom.reference.outbox.StoredMessages.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends a batch and waits for the broker's word, for a bounded time. */
@Component
class KafkaSender {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaSender.class);
  private final KafkaTemplate<String, String> kafka;
  private final OutboxProperties properties;

  KafkaSender(KafkaTemplate<String, String> kafka, OutboxProperties properties) {
    this.kafka = kafka;
    this.properties = properties;
  }

  /**
   * The ids that need not be sent again: those acknowledged, but for what follows a failed message
   * with the same key, as that has to come last.
   */
  List<Long> send(List<Message> batch) {
    List<CompletableFuture<?>> sends = new ArrayList<>();
    try {
      for (Message message : batch) {
        sends.add(kafka.send(message.topic(), message.key(), message.payload()));
      }
      CompletableFuture.allOf(sends.toArray(CompletableFuture<?>[]::new))
          .get(properties.sendTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      LOG.warn("events stay in the outbox for now: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return settled(batch, sends);
  }

  static List<Long> settled(List<Message> batch, List<CompletableFuture<?>> sends) {
    List<Long> settled = new ArrayList<>();
    Set<String> failed = new HashSet<>();
    for (int i = 0; i < sends.size(); i++) {
      Message message = batch.get(i);
      boolean acknowledged = sends.get(i).isDone() && !sends.get(i).isCompletedExceptionally();
      String key = message.topic() + "/" + message.key();
      if (acknowledged && !failed.contains(key)) {
        settled.add(message.id());
      } else {
        failed.add(key);
      }
    }
    return settled;
  }
}
