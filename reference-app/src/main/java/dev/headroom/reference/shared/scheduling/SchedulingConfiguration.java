package dev.headroom.reference.shared.scheduling;

import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Locks live in the database and are timed by its clock, as those of instances may differ. */
@Configuration(proxyBeanMethods = false)
@EnableSchedulerLock(defaultLockAtMostFor = "30s")
class SchedulingConfiguration {

  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    return schedulerOf("scheduling-");
  }

  /** For what nobody waits for, so that it holds up nothing: deletions, figures. */
  @Bean
  ThreadPoolTaskScheduler upkeepScheduler() {
    return schedulerOf("upkeep-");
  }

  private static ThreadPoolTaskScheduler schedulerOf(String threadNamePrefix) {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setThreadNamePrefix(threadNamePrefix);
    return scheduler;
  }

  @Bean
  LockProvider lockProvider(DataSource dataSource) {
    return new JdbcTemplateLockProvider(
        JdbcTemplateLockProvider.Configuration.builder()
            .withJdbcTemplate(new JdbcTemplate(dataSource))
            .usingDbTime()
            .build());
  }
}
