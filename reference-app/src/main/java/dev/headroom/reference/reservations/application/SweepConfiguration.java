package dev.headroom.reference.reservations.application;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
class SweepConfiguration {

  /** A thread of its own: a long sweep must not hold up the admission. */
  @Bean
  ThreadPoolTaskScheduler sweepScheduler() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setThreadNamePrefix("sweep-");
    return scheduler;
  }
}
