package dev.headroom.reference.ranking;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what is known of events too old to come again, in small statements. */
@Component
class ForgetEvents {
  private static final int BATCH = 1000;
  private static final int MOST_STATEMENTS = 1000;
  private final JdbcClient jdbc;
  private final RankingProperties properties;

  ForgetEvents(JdbcClient jdbc, RankingProperties properties) {
    this.jdbc = jdbc;
    this.properties = properties;
  }

  @Scheduled(fixedDelayString = "${ranking.forget-interval:10m}", scheduler = "upkeepScheduler")
  @SchedulerLock(name = "ranking-forget")
  void forget() {
    for (int i = 0; i < MOST_STATEMENTS; i++) {
      int deleted =
          jdbc.sql(
                  "DELETE FROM consumed_events"
                      + " WHERE consumed_at < CURRENT_TIMESTAMP(3) - INTERVAL ? SECOND LIMIT ?")
              .params(properties.memory().toSeconds(), BATCH)
              .update();
      if (deleted < BATCH) {
        return;
      }
    }
  }
}
