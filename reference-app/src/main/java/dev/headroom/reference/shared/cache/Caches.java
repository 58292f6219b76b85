package dev.headroom.reference.shared.cache;

import dev.headroom.reference.shared.redis.RedisScripts;
import dev.headroom.reference.shared.redis.RedisUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongFunction;
import org.redisson.api.RedissonClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes caches, each with a name of its own, and empties them all. */
@Component
public class Caches {
  private static final Logger LOG = LoggerFactory.getLogger(Caches.class);
  private final RedisScripts scripts;
  private final RedissonClient redisson;
  private final CacheProperties properties;
  private final JsonMapper json;
  private final MeterRegistry meters;
  private final Reads reads;
  private final Set<String> names = ConcurrentHashMap.newKeySet();
  private final List<NearCache<?>> nearCaches = new CopyOnWriteArrayList<>();

  Caches(
      RedisScripts scripts,
      RedissonClient redisson,
      CacheProperties properties,
      JsonMapper json,
      MeterRegistry meters) {
    this.scripts = scripts;
    this.redisson = redisson;
    this.properties = properties;
    this.json = json;
    this.meters = meters;
    this.reads = new Reads(properties);
  }

  /**
   * A cache on both levels. Its keys tell its name and the shape of its answers, so that neither
   * another cache nor another version of the app can be mistaken for it.
   *
   * @param name of its own, in kebab-case; also the label of its meters
   * @param shape the record that is shown
   * @param life the most that an answer may be behind the truth
   * @param maker makes an answer anew; empty when there is nothing to tell
   */
  public <T> DocumentCache<T> documents(
      String name, Class<T> shape, Duration life, LongFunction<Optional<T>> maker) {
    claim(name);
    DocumentCache<T> cache =
        new DocumentCache<>(
            id -> maker.apply(id).map(this::document),
            Life.of(life),
            new RedisLevel(scripts, name, Shape.of(shape), properties.makingLife().toMillis()),
            new GetMeters(meters, name, "near"),
            new GetMeters(meters, name, "redis"),
            reads,
            Reads.timer(meters, name),
            properties);
    nearCaches.add(cache.near());
    return cache;
  }

  /**
   * A cache in the process alone, for answers that have to follow each change.
   *
   * @param name of its own, in kebab-case; also the label of its meters
   * @param life the most that an answer may be behind changes nobody told of
   * @param maker makes an answer anew
   */
  public <T> NearCache<Document<T>> near(String name, Duration life, LongFunction<T> maker) {
    claim(name);
    Timer timer = Reads.timer(meters, name);
    Life lives = Life.of(life);
    NearCache<Document<T>> cache =
        new NearCache<>(
            id -> {
              Document<T> made = timer.record(() -> document(maker.apply(id)));
              long end = lives.endMillis();
              return new Loaded<>(made, end - lives.windowMillis(), end);
            },
            properties,
            new GetMeters(meters, name, "near"));
    nearCaches.add(cache);
    return cache;
  }

  /**
   * Empties all caches, once the transaction under way has committed: a reader in between would
   * cache again what is about to change. Other instances follow within {@code cache.near-life}.
   */
  public void clear() {
    AfterCommit.run(
        () -> {
          clearRedis();
          forgetNear();
        });
  }

  /** Empties what this instance alone keeps. */
  public void forgetNear() {
    nearCaches.forEach(NearCache::invalidateAll);
  }

  private void clearRedis() {
    try {
      scripts.guarded(() -> redisson.getKeys().deleteByPattern(RedisLevel.PATTERN));
    } catch (RedisUnavailableException e) {
      LOG.warn("what Redis has cached stays until its life ends: {}", e.getMessage());
    }
  }

  private void claim(String name) {
    if (!names.add(name)) {
      throw new IllegalArgumentException("there is a cache named " + name + " already");
    }
  }

  private <T> Document<T> document(T shown) {
    return Document.of(json.writeValueAsBytes(shown));
  }
}
