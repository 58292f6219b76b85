package dev.headroom.reference.defects;

import dev.headroom.reference.reservations.application.SeatHolds;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * {@code stale-cache}: free seats are shown as they were up to two minutes ago; no hold, no payment
 * and no end of a cached answer's life changes that, while holds themselves go by what is true.
 * Found where a second cache stood behind the first and nobody told it anything; seen by {@code
 * free-seats-true}.
 */
class StaleCache extends ForwardingSeatHolds {
  private static final long LIFE_NANOS = TimeUnit.MINUTES.toNanos(2);
  private final Map<Long, Copy> copies = new ConcurrentHashMap<>();

  StaleCache(SeatHolds real) {
    super(real);
  }

  private record Copy(Set<Long> taken, long nanos) {
    boolean lives() {
      return System.nanoTime() - nanos < LIFE_NANOS;
    }
  }

  @Override
  public Set<Long> taken(long scheduleId) {
    return copies
        .compute(
            scheduleId,
            (id, copy) ->
                copy != null && copy.lives()
                    ? copy
                    : new Copy(Set.copyOf(real.taken(id)), System.nanoTime()))
        .taken();
  }
}
