package dev.headroom.reference.shared.cache;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One answer in the process. A reader who comes after an invalidation never gets what was loaded
 * before it; at most one load is under way, whoever asks meanwhile shares it. A copy that grows old
 * is renewed by one reader, while the others go on with it.
 */
final class NearCopy<T> {
  private static final long PAUSE_MILLIS = 500;
  private final Supplier<Loaded<T>> loader;
  private final boolean shares;
  private final long patienceNanos;
  private final AtomicLong version = new AtomicLong();
  private final AtomicReference<@Nullable Loading<T>> loading = new AtomicReference<>();
  private volatile @Nullable Kept<T> kept;

  /**
   * Empty at first.
   *
   * @param shares whether readers share a load; else each loads for itself
   */
  NearCopy(Supplier<Loaded<T>> loader, boolean shares, long patienceMillis) {
    this.loader = loader;
    this.shares = shares;
    this.patienceNanos = TimeUnit.MILLISECONDS.toNanos(patienceMillis);
  }

  /**
   * The copy when it may be shown; whoever gets one that grows old renews it, unless another does.
   */
  @Nullable T current() {
    Kept<T> copy = kept;
    long now = System.nanoTime();
    if (copy == null || copy.version() != version.get() || !copy.lives(now)) {
      return null;
    }
    if (copy.isFresh(now)) {
      return copy.value();
    }
    return shares ? renewed(copy) : null;
  }

  /** Loads, or waits for the load under way if it began after the last invalidation. */
  T loaded() {
    long wanted = version.get();
    if (!shares) {
      return load(new Loading<>(wanted)).value();
    }
    long deadline = System.nanoTime() + patienceNanos;
    while (true) {
      Loading<T> underWay = loading.get();
      if (underWay == null) {
        Loading<T> mine = new Loading<>(version.get());
        if (loading.compareAndSet(null, mine)) {
          return loadUnlessDone(mine).value();
        }
      } else {
        Kept<T> result = underWay.await(deadline, wanted);
        if (result != null) {
          return result.value();
        }
      }
    }
  }

  /** Forgets the copy, and what is being loaded now. */
  void invalidate() {
    version.incrementAndGet();
  }

  private T renewed(Kept<T> copy) {
    Loading<T> mine = new Loading<>(version.get());
    if (!loading.compareAndSet(null, mine)) {
      return copy.value();
    }
    try {
      return load(mine).value();
    } catch (RuntimeException e) {
      keep(copy.freshUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS)));
      return copy.value();
    }
  }

  /** Another load may have ended between this reader's look at the copy and its turn. */
  private Kept<T> loadUnlessDone(Loading<T> mine) {
    Kept<T> copy = kept;
    if (copy == null || copy.version() < mine.version() || !copy.isFresh(System.nanoTime())) {
      return load(mine);
    }
    loading.compareAndSet(mine, null);
    mine.done(copy);
    return copy;
  }

  private Kept<T> load(Loading<T> mine) {
    try {
      long begun = System.nanoTime();
      Kept<T> copy = Kept.of(loader.get(), mine.version(), begun);
      keep(copy);
      loading.compareAndSet(mine, null);
      mine.done(copy);
      return copy;
    } catch (RuntimeException | Error e) {
      loading.compareAndSet(mine, null);
      mine.failed(e);
      throw e;
    }
  }

  /** Never an older one over a newer one. */
  private synchronized void keep(Kept<T> copy) {
    Kept<T> before = kept;
    if (before == null || before.version() <= copy.version()) {
      kept = copy;
    }
  }
}
