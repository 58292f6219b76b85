package dev.headroom.reference.shared.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.LongFunction;

/**
 * Answers kept in the process, the hottest of them when there is not room for all.
 *
 * @param <T> an answer
 */
public final class NearCache<T> {
  private final Cache<Long, NearCopy<T>> copies;
  private final LongFunction<Loaded<T>> loader;
  private final CacheProperties properties;
  private final GetMeters meters;

  NearCache(LongFunction<Loaded<T>> loader, CacheProperties properties, GetMeters meters) {
    this.copies = Caffeine.newBuilder().maximumSize(properties.nearEntries()).build();
    this.loader = loader;
    this.properties = properties;
    this.meters = meters;
  }

  /**
   * The answer about this id.
   *
   * @throws org.springframework.dao.QueryTimeoutException when another reader makes it and takes
   *     too long, besides whatever making it may throw
   */
  public T get(long id) {
    NearCopy<T> copy = copies.get(id, this::empty);
    T value = copy.current();
    if (value != null) {
      meters.hit();
      return value;
    }
    meters.miss();
    return copy.loaded();
  }

  /** Whoever asks from now on gets an answer that is made from now on. */
  public void invalidate(long id) {
    NearCopy<T> copy = copies.getIfPresent(id);
    if (copy != null) {
      copy.invalidate();
    }
  }

  void invalidateAll() {
    copies.invalidateAll();
  }

  private NearCopy<T> empty(long id) {
    return new NearCopy<>(
        () -> loader.apply(id),
        properties.stampedeProtection(),
        properties.makingLife().toMillis());
  }
}
