package dev.headroom.reference.testbed;

import dev.headroom.reference.payments.PaymentConfirmed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Asks the broker how far the consumers are behind. */
@Component
@Profile("testbed")
class ConsumerLag {
  private static final int PATIENCE_SECONDS = 3;
  private final KafkaAdmin kafka;
  private final String group;

  ConsumerLag(KafkaAdmin kafka, @Value("${spring.kafka.consumer.group-id}") String group) {
    this.kafka = kafka;
    this.group = group;
  }

  /** Events published and not yet consumed; null when the broker doesn't answer. */
  @Nullable Long read() {
    Admin admin = Admin.create(kafka.getConfigurationProperties());
    try {
      Map<TopicPartition, Long> ends = ends(admin);
      Map<TopicPartition, OffsetAndMetadata> done =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      long lag = 0;
      for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
        OffsetAndMetadata offset = done.get(end.getKey());
        lag += Math.max(0, end.getValue() - (offset == null ? 0 : offset.offset()));
      }
      return lag;
    } catch (ExecutionException | TimeoutException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  private Map<TopicPartition, Long> ends(Admin admin)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetSpec> wanted =
        admin
            .describeTopics(List.of(PaymentConfirmed.TOPIC))
            .allTopicNames()
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .get(PaymentConfirmed.TOPIC)
            .partitions()
            .stream()
            .collect(
                Collectors.toMap(
                    partition -> new TopicPartition(PaymentConfirmed.TOPIC, partition.partition()),
                    partition -> OffsetSpec.latest()));
    return admin
        .listOffsets(wanted)
        .all()
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
  }
}
