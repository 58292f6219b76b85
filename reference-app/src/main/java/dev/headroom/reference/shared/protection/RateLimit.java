package dev.headroom.reference.shared.protection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A token bucket for each key, kept as one number: the time at which the bucket would be full
 * again. Known as the generic cell rate algorithm (ITU-T I.371, virtual scheduling).
 */
final class RateLimit {
  private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);
  private final long nanosACall;
  private final long nanosABurst;
  private final LongSupplier nanoTime;
  private final Cache<Object, AtomicLong> fullAgain;

  /**
   * A limit; 0 calls a second stand for none.
   *
   * @param nanoTime a clock such as {@link System#nanoTime()}
   */
  RateLimit(double callsPerSecond, int burst, int mostKeys, LongSupplier nanoTime) {
    this.nanosACall = callsPerSecond == 0 ? 0 : (long) (NANOS_A_SECOND / callsPerSecond);
    this.nanosABurst = nanosACall * burst;
    this.nanoTime = nanoTime;
    // A bucket that is full again is as good as none.
    this.fullAgain =
        Caffeine.newBuilder()
            .maximumSize(mostKeys)
            .expireAfterAccess(Duration.ofNanos(nanosABurst).plusSeconds(1))
            .build();
  }

  /** Takes a call from the key's bucket: 0, or else for how many nanoseconds there is none. */
  long take(Object key) {
    if (nanosACall == 0) {
      return 0;
    }
    long now = nanoTime.getAsLong();
    AtomicLong bucket = fullAgain.get(key, fresh -> new AtomicLong(now));
    while (true) {
      long before = bucket.get();
      long after = (before - now > 0 ? before : now) + nanosACall;
      long missing = after - now - nanosABurst;
      if (missing > 0) {
        return missing;
      }
      if (bucket.compareAndSet(before, after)) {
        return 0;
      }
    }
  }
}
