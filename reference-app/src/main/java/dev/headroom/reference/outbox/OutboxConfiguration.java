package dev.headroom.reference.outbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

  /** A thread of its own: a slow broker must not hold up the admission. */
  @Bean
  ThreadPoolTaskScheduler relayScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setThreadNamePrefix("relay-");
    return scheduler;
  }
}
