package dev.headroom.reference.shared.cache;

import dev.headroom.reference.shared.Secrets;
import dev.headroom.reference.shared.cache.RedisLevel.Found;
import dev.headroom.reference.shared.redis.RedisUnavailableException;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finished answers of one kind, near and in Redis. Without Redis they are made for each instance.
 *
 * @param <T> what the answers show
 */
public final class DocumentCache<T> {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentCache.class);
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private final NearCache<Optional<Document<T>>> near;
  private final LongFunction<Optional<Document<T>>> maker;
  private final RedisLevel redis;
  private final GetMeters meters;
  private final Reads reads;
  private final Timer timer;
  private final Life life;
  private final CacheProperties properties;

  DocumentCache(
      LongFunction<Optional<Document<T>>> maker,
      Life life,
      RedisLevel redis,
      GetMeters nearMeters,
      GetMeters redisMeters,
      Reads reads,
      Timer timer,
      CacheProperties properties) {
    this.near = new NearCache<>(this::load, properties, nearMeters);
    this.maker = maker;
    this.life = life;
    this.redis = redis;
    this.meters = redisMeters;
    this.reads = reads;
    this.timer = timer;
    this.properties = properties;
  }

  /**
   * The answer about this id; empty when there is nothing to tell, which is remembered shortly too.
   *
   * @throws org.springframework.dao.DataAccessException when it isn't cached and can't be read
   */
  public Optional<Document<T>> get(long id) {
    return near.get(id);
  }

  NearCache<Optional<Document<T>>> near() {
    return near;
  }

  private Loaded<Optional<Document<T>>> load(long id) {
    String name = properties.stampedeProtection() ? Secrets.next() : "";
    Found found;
    try {
      found = find(id, name);
    } catch (RedisUnavailableException e) {
      return lasting(make(id), life.endMillis());
    }
    return switch (found.standing()) {
      case FRESH, OLD -> shown(found);
      case RENEW -> renewed(id, name, found);
      case MAKE -> kept(id, name);
      case WAIT -> lasting(make(id), 0);
    };
  }

  /** Looks until there is something to show or to do, or patience has ended. */
  private Found find(long id, String name) {
    long window = properties.stampedeProtection() ? life.windowMillis() : 0;
    long deadline = System.nanoTime() + properties.patience().toNanos();
    Found found = redis.find(id, name, window);
    count(found);
    while (found.standing() == RedisLevel.Standing.WAIT && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(LOOK_NANOS);
      found = redis.find(id, name, window);
    }
    return found;
  }

  private void count(Found found) {
    if (found.leftMillis() > 0) {
      meters.hit();
    } else {
      meters.miss();
    }
  }

  private Loaded<Optional<Document<T>>> shown(Found found) {
    return lasting(Optional.of(Document.of(found.text())), found.leftMillis());
  }

  private Loaded<Optional<Document<T>>> renewed(long id, String name, Found old) {
    try {
      return kept(id, name);
    } catch (RuntimeException e) {
      LOG.warn("goes on with an older answer: {}", e.getMessage());
      return shown(old);
    }
  }

  private Loaded<Optional<Document<T>>> kept(long id, String name) {
    long begun = System.nanoTime();
    Optional<Document<T>> made;
    try {
      made = make(id);
    } catch (RuntimeException e) {
      letGo(id, name);
      throw e;
    }
    if (made.isEmpty()) {
      letGo(id, name);
      return lasting(made, properties.nearLife().toMillis());
    }
    long left = life.endMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    return lasting(made, left > 0 && put(id, name, made.get(), left) ? left : 0);
  }

  private boolean put(long id, String name, Document<T> made, long left) {
    try {
      return redis.put(id, name, made.text(), left);
    } catch (RedisUnavailableException e) {
      return true;
    }
  }

  private void letGo(long id, String name) {
    try {
      redis.letGo(id, name);
    } catch (RedisUnavailableException e) {
      LOG.debug("another reader may make the answer after {}", properties.makingLife());
    }
  }

  private Optional<Document<T>> make(long id) {
    return reads.read(timer, () -> maker.apply(id));
  }

  private Loaded<Optional<Document<T>>> lasting(Optional<Document<T>> value, long lifeMillis) {
    return new Loaded<>(value, properties.nearLife().toMillis(), lifeMillis);
  }
}
