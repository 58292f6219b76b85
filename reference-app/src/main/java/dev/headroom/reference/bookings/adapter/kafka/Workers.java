package dev.headroom.reference.bookings.adapter.kafka;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Works on the messages of a batch at once, as none depends on another. */
final class Workers implements AutoCloseable {
  private final ExecutorService threads;

  Workers(String name, int count) {
    this.threads = Executors.newFixedThreadPool(count, new CustomizableThreadFactory(name));
  }

  /**
   * Does them all.
   *
   * @throws BatchListenerFailedException for the first that failed, once all others are done; those
   *     after it come again
   */
  <T> void each(List<T> messages, Function<T, CompletableFuture<?>> work) {
    List<CompletableFuture<Void>> done =
        messages.stream().map(message -> start(message, work)).toList();
    BatchListenerFailedException first = null;
    for (int i = 0; i < done.size(); i++) {
      try {
        done.get(i).join();
      } catch (CompletionException e) {
        if (first == null) {
          first = new BatchListenerFailedException("a booking's step failed", e.getCause(), i);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /**
   * Does what has to be done before any of a batch.
   *
   * @throws BatchListenerFailedException for the first, as the error handler gives up whole batches
   *     sooner than single messages
   */
  static <R> R asOne(Supplier<R> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      throw new BatchListenerFailedException("a batch of bookings failed", e, 0);
    }
  }

  private <T> CompletableFuture<Void> start(T message, Function<T, CompletableFuture<?>> work) {
    return CompletableFuture.supplyAsync(() -> work.apply(message), threads)
        .thenCompose(step -> step.thenAccept(done -> {}));
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
