package dev.headroom.reference.shared.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Publishes again what was put aside. What has been published is remembered by a consumer group's
 * offsets, so that each message goes once a call and none is lost when a call breaks off.
 */
@Component
class DeadLetterReplay {
  static final String GROUP = "headroom-deadletters";
  static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long SEND_SECONDS = 10;
  private final ConsumerFactory<String, String> consumers;
  private final KafkaTemplate<String, String> kafka;
  private final Offsets offsets;

  DeadLetterReplay(
      ConsumerFactory<String, String> consumers,
      KafkaTemplate<String, String> kafka,
      Offsets offsets) {
    this.consumers = consumers;
    this.kafka = kafka;
    this.offsets = offsets;
  }

  /** How many wait that no replay has published. */
  long waiting(String topic) {
    return pending(topic).values().stream().mapToLong(Offsets.Pending::count).sum();
  }

  /**
   * Publishes those that wait now, the oldest first; says how many. What fails once more in the
   * meantime is left to the next call, as is what a minute is too short for.
   */
  int replay(String topic, int most) {
    Map<TopicPartition, Offsets.Pending> pending = pending(topic);
    pending.values().removeIf(partition -> partition.count() == 0);
    try (Consumer<String, String> consumer = consumers.createConsumer(GROUP, "-replay")) {
      consumer.assign(pending.keySet());
      pending.forEach((partition, range) -> consumer.seek(partition, range.next()));
      Instant end = Instant.now().plus(LONGEST);
      int replayed = 0;
      while (!pending.isEmpty() && replayed < most && Instant.now().isBefore(end)) {
        List<ConsumerRecord<String, String>> batch =
            within(pending, consumer.poll(POLL), most - replayed);
        if (!batch.isEmpty()) {
          publish(topic, batch);
          consumer.commitSync(positions(batch));
          replayed += batch.size();
        }
        pending.keySet().removeIf(p -> consumer.position(p) >= pending.get(p).end());
      }
      return replayed;
    }
  }

  private Map<TopicPartition, Offsets.Pending> pending(String topic) {
    return new HashMap<>(offsets.pending(GROUP, List.of(Topics.deadLettersOf(topic))));
  }

  private static List<ConsumerRecord<String, String>> within(
      Map<TopicPartition, Offsets.Pending> pending,
      ConsumerRecords<String, String> polled,
      int most) {
    List<ConsumerRecord<String, String>> batch = new ArrayList<>();
    for (TopicPartition partition : polled.partitions()) {
      polled.records(partition).stream()
          .filter(message -> message.offset() < pending.get(partition).end())
          .limit(most - batch.size())
          .forEach(batch::add);
    }
    return batch;
  }

  private void publish(String topic, List<ConsumerRecord<String, String>> batch) {
    CompletableFuture<?>[] sends =
        batch.stream()
            .map(
                message ->
                    kafka.send(new ProducerRecord<>(topic, null, message.key(), message.value())))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(sends).get(SEND_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("the broker doesn't take what is replayed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while replaying", e);
    }
  }

  private static Map<TopicPartition, OffsetAndMetadata> positions(
      List<ConsumerRecord<String, String>> batch) {
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    for (ConsumerRecord<String, String> message : batch) {
      next.put(
          new TopicPartition(message.topic(), message.partition()),
          new OffsetAndMetadata(message.offset() + 1));
    }
    return next;
  }
}
