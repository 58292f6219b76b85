package dev.headroom.reference.shared.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.QueryTimeoutException;

/** Lets so many answers be made at once and no more, whatever has become of the caches. */
final class Reads {
  private final Semaphore places;
  private final long patienceMillis;
  private final boolean bounded;

  Reads(CacheProperties properties) {
    this.places = new Semaphore(properties.readsAtOnce());
    this.patienceMillis = properties.patience().toMillis();
    this.bounded = properties.stampedeProtection();
  }

  static Timer timer(MeterRegistry meters, String cache) {
    return Timer.builder("headroom.cache.loads")
        .description("Answers made anew from where the truth is kept")
        .tag("cache", cache)
        .register(meters);
  }

  /**
   * Makes an answer when there is a place for it.
   *
   * @throws QueryTimeoutException when there is none for too long
   */
  <T> T read(Timer timer, Supplier<T> maker) {
    if (!bounded) {
      return timer.record(maker);
    }
    try {
      if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
        throw new QueryTimeoutException("too many answers are being made at once");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryTimeoutException("interrupted while waiting to read", e);
    }
    try {
      return timer.record(maker);
    } finally {
      places.release();
    }
  }
}
