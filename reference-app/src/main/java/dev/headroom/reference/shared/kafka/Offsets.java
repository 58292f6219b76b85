package dev.headroom.reference.shared.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Asks the broker how far a group has come; every question has a bounded time. */
@Component
class Offsets implements DisposableBean {
  private static final int PATIENCE_SECONDS = 3;
  private final Admin admin;

  Offsets(KafkaAdmin kafka) {
    this.admin = Admin.create(kafka.getConfigurationProperties());
  }

  /** Messages of the topics, partition by partition, that the group has not done yet. */
  Map<TopicPartition, Pending> pending(String group, Collection<String> topics) {
    List<TopicPartition> partitions = partitions(topics);
    Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
    Map<TopicPartition, OffsetAndMetadata> done =
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    return partitions.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                partition -> {
                  OffsetAndMetadata offset = done.get(partition);
                  long start = starts.get(partition);
                  return new Pending(
                      offset == null ? start : Math.max(start, offset.offset()),
                      ends.get(partition));
                }));
  }

  private List<TopicPartition> partitions(Collection<String> topics) {
    return answer(admin.describeTopics(topics).allTopicNames()).values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
        .toList();
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) {
    Map<TopicPartition, ListOffsetsResultInfo> found =
        answer(
            admin
                .listOffsets(
                    partitions.stream()
                        .collect(Collectors.toMap(Function.identity(), partition -> which)))
                .all());
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
  }

  private static <T> T answer(KafkaFuture<T> question) {
    try {
      return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("the broker doesn't say", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while the broker was asked", e);
    }
  }

  @Override
  public void destroy() {
    admin.close(Duration.ZERO);
  }

  /** From the next message to do, to the end. */
  record Pending(long next, long end) {
    long count() {
      return Math.max(0, end - next);
    }
  }
}
