package dev.headroom.reference.shared.kafka;

import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.stereotype.Component;

/** Makes topics whose consumers can put messages aside. */
@Component
public class Topics {
  private final ConsumerProperties properties;

  Topics(ConsumerProperties properties) {
    this.properties = properties;
  }

  /** The topic that takes what consumers of this one can't process. */
  public static String deadLettersOf(String topic) {
    return topic + ".dlt";
  }

  /**
   * A topic and the one for its dead letters; what the broker has already is left as it is.
   *
   * @param partitions 1 and up
   */
  public NewTopics withDeadLetters(String topic, int partitions) {
    return new NewTopics(
        TopicBuilder.name(topic).partitions(partitions).build(),
        TopicBuilder.name(deadLettersOf(topic))
            .partitions(1)
            .config(
                TopicConfig.RETENTION_MS_CONFIG,
                String.valueOf(properties.deadLetterLife().toMillis()))
            .build());
  }
}
