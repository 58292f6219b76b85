package dev.headroom.reference.shared.cache;

import java.util.concurrent.TimeUnit;

/**
 * A loaded value with its times on the clock of {@link System#nanoTime}.
 *
 * @param version how many invalidations there had been when its load began
 */
record Kept<T>(T value, long version, long staleAt, long endsAt) {

  static <T> Kept<T> of(Loaded<T> loaded, long version, long begun) {
    return new Kept<>(
        loaded.value(),
        version,
        begun + TimeUnit.MILLISECONDS.toNanos(loaded.freshMillis()),
        begun + TimeUnit.MILLISECONDS.toNanos(loaded.lifeMillis()));
  }

  boolean isFresh(long now) {
    return now - staleAt < 0;
  }

  boolean lives(long now) {
    return now - endsAt < 0;
  }

  Kept<T> freshUntil(long nanos) {
    return new Kept<>(value, version, nanos, endsAt);
  }
}
