package dev.headroom.reference.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.springframework.stereotype.Component;

/** One relay at a time, over all instances. */
@Component
class RelayLock {
  private final LockProvider locks;
  private final OutboxProperties properties;

  RelayLock(LockProvider locks, OutboxProperties properties) {
    this.locks = locks;
    this.properties = properties;
  }

  /** Runs the action unless another relay is at work; says whether it ran. */
  boolean whileHeld(Runnable action) {
    Optional<SimpleLock> lock =
        locks.lock(
            new LockConfiguration(Instant.now(), "outbox", properties.lockAtMost(), Duration.ZERO));
    if (lock.isEmpty()) {
      return false;
    }
    try {
      action.run();
    } finally {
      lock.get().unlock();
    }
    return true;
  }
}
