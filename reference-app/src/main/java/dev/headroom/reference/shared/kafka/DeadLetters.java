package dev.headroom.reference.shared.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.stereotype.Component;

/** Puts messages aside, with what they failed of in their headers. */
@Component
class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final int BY_KEY = -1;
  private final DeadLetterPublishingRecoverer publisher;
  private final MeterRegistry meters;

  DeadLetters(KafkaTemplate<String, String> kafka, MeterRegistry meters) {
    this.publisher =
        new DeadLetterPublishingRecoverer(
            kafka,
            (message, e) -> new TopicPartition(Topics.deadLettersOf(message.topic()), BY_KEY));
    publisher.excludeHeader(HeadersToAdd.EX_STACKTRACE);
    publisher.setLogRecoveryRecord(false);
    this.meters = meters;
  }

  ConsumerRecordRecoverer recoverer() {
    return this::putAside;
  }

  /** Throws when the broker doesn't take it; the message is then tried once more. */
  private void putAside(ConsumerRecord<?, ?> message, Exception e) {
    publisher.accept(message, e);
    counter(message.topic()).increment();
    LOG.error(
        "put aside {}-{}@{}; replay it once the cause is mended",
        message.topic(),
        message.partition(),
        message.offset(),
        e);
  }

  /** How many messages of a topic were put aside. */
  Counter counter(String topic) {
    return Counter.builder("headroom.consumer.deadletters")
        .description("Messages put aside, as they could not be processed")
        .tag("topic", topic)
        .register(meters);
  }
}
