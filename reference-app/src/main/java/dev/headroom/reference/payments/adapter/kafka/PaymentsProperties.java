package dev.headroom.reference.payments.adapter.kafka;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events of payments are spread.
 *
 * @param partitions partitions of their topic, 1 and up; a broker that has it keeps what it has
 */
@ConfigurationProperties("payments")
record PaymentsProperties(@DefaultValue("3") int partitions) {

  PaymentsProperties {
    if (partitions < 1) {
      throw new IllegalArgumentException("payments.partitions has to be 1 at least");
    }
  }
}
