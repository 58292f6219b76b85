package dev.headroom.reference.outbox;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what left long ago, in statements too small to be in anybody's way. */
@Component
class OutboxPruner {
  private static final int MOST_STATEMENTS = 100;
  private final StoredMessages messages;
  private final OutboxProperties properties;

  OutboxPruner(StoredMessages messages, OutboxProperties properties) {
    this.messages = messages;
    this.properties = properties;
  }

  @Scheduled(fixedDelayString = "${outbox.prune-interval:1m}", scheduler = "upkeepScheduler")
  @SchedulerLock(name = "outbox-prune")
  void prune() {
    int statements = 0;
    int deleted;
    do {
      deleted = messages.deletePublished(properties.keep(), properties.pruneBatch());
    } while (deleted == properties.pruneBatch() && ++statements < MOST_STATEMENTS);
  }
}
