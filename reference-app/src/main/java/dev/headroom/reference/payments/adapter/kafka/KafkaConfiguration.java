package dev.headroom.reference.payments.adapter.kafka;

import dev.headroom.reference.payments.PaymentConfirmed;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

  @Bean
  NewTopic paymentsConfirmed(OutboxProperties properties) {
    return TopicBuilder.name(PaymentConfirmed.TOPIC).partitions(properties.partitions()).build();
  }

  /** A thread of its own: a slow broker must not hold up the admission. */
  @Bean
  ThreadPoolTaskScheduler relayScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setThreadNamePrefix("relay-");
    return scheduler;
  }

  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setThreadNamePrefix("scheduling-");
    return scheduler;
  }
}
