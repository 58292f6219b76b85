package dev.headroom.reference.shared.cache;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;

/** A load under way, which others may wait for. */
final class Loading<T> {
  private final long version;
  private final CompletableFuture<Kept<T>> result = new CompletableFuture<>();

  /** One that begins after so many invalidations. */
  Loading(long version) {
    this.version = version;
  }

  long version() {
    return version;
  }

  void done(Kept<T> copy) {
    result.complete(copy);
  }

  void failed(Throwable failure) {
    result.completeExceptionally(failure);
  }

  /**
   * What it gave; null when it began too early for somebody who wants this version.
   *
   * @throws QueryTimeoutException when it hasn't ended at the deadline
   */
  @Nullable Kept<T> await(long deadline, long wanted) {
    try {
      Kept<T> copy = result.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      return version >= wanted ? copy : null;
    } catch (TimeoutException e) {
      throw new QueryTimeoutException("an answer in the making takes too long", e);
    } catch (ExecutionException e) {
      if (version < wanted) {
        return null;
      }
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryTimeoutException("interrupted while waiting for an answer", e);
    }
  }
}
