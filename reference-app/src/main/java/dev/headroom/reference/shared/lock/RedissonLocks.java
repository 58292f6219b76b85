package dev.headroom.reference.shared.lock;

import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.RedisUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.redisson.api.RLock;
import org.redisson.api.RedissonClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One lock a key, joined in a multi-lock: a rival anywhere gives all of them back and waits. */
class RedissonLocks implements Locks {
  private static final Logger LOG = LoggerFactory.getLogger(RedissonLocks.class);
  private final RedissonClient redisson;
  private final RedisScripts redis;

  RedissonLocks(RedissonClient redisson, RedisScripts redis) {
    this.redisson = redisson;
    this.redis = redis;
  }

  @Override
  public Optional<Held> acquire(List<String> keys, Duration wait, Duration lease) {
    RLock lock =
        keys.size() == 1
            ? redisson.getLock(keys.get(0))
            : redisson.getMultiLock(keys.stream().map(redisson::getLock).toArray(RLock[]::new));
    boolean acquired =
        redis.guarded(() -> lock.tryLock(wait.toMillis(), lease.toMillis(), TimeUnit.MILLISECONDS));
    return acquired ? Optional.of(() -> release(lock)) : Optional.empty();
  }

  private void release(RLock lock) {
    try {
      redis.guarded(
          () -> {
            lock.unlock();
            return true;
          });
    } catch (IllegalMonitorStateException | RedisUnavailableException e) {
      LOG.warn("a lock ended by its lease: {}", e.getMessage());
    }
  }
}
