package dev.headroom.reference.payments.adapter.kafka;

import dev.headroom.reference.payments.PaymentConfirmed;
import dev.headroom.reference.shared.kafka.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

  @Bean
  NewTopics paymentTopics(Topics topics, PaymentsProperties properties) {
    return topics.withDeadLetters(PaymentConfirmed.TOPIC, properties.partitions());
  }
}
