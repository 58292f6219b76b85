package dev.headroom.reference.payments.adapter.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events leave.
 *
 * @param interval time between two looks for new events
 * @param batch most events of one look, 1 and up
 * @param sendTimeout how long the broker may take to acknowledge a batch
 * @param partitions partitions of a topic the app creates, 1 and up
 */
@ConfigurationProperties("outbox")
public record OutboxProperties(
    @DefaultValue("500ms") Duration interval,
    @DefaultValue("500") int batch,
    @DefaultValue("5s") Duration sendTimeout,
    @DefaultValue("3") int partitions) {

  public OutboxProperties {
    if (batch < 1 || partitions < 1) {
      throw new IllegalArgumentException(
          "outbox.batch and outbox.partitions have to be 1 at least");
    }
  }
}
