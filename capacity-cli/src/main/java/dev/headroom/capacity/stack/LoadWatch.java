package dev.headroom.capacity.stack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Watches a load until it ends, one way or another: a generator that hangs, or a part that dies,
 * ends it too.
 */
final class LoadWatch {
  private static final long LOOK_MILLIS = 200;
  private static final long PATIENCE_MILLIS = 30_000;
  private static final long STOP_SECONDS = 8;

  private final Duration length;
  private final RunListener listener;
  private volatile long zeroMillis = Long.MAX_VALUE;

  LoadWatch(Duration length, RunListener listener) {
    this.length = length;
    this.listener = listener;
  }

  void progress(LoadGenerator.Progress progress) {
    listener.loading(
        progress.phase(),
        progress.atMillis() - zeroMillis,
        length.toMillis(),
        progress.users(),
        progress.requests(),
        progress.ko());
  }

  LoadEnd await(
      LoadGenerator generator,
      SystemUnderTest system,
      long zero,
      CompletableFuture<String> interruption)
      throws InterruptedException {
    zeroMillis = zero;
    long deadline = zero + length.toMillis() + PATIENCE_MILLIS;
    CompletableFuture<Object> event = CompletableFuture.anyOf(generator.exit(), interruption);
    while (!within(event, LOOK_MILLIS)) {
      Optional<String> lost = system.lostPart();
      if (lost.isPresent()) {
        stop(generator);
        return LoadEnd.failed(lost.get() + " ended while the load was on; see its log");
      }
      if (System.currentTimeMillis() > deadline) {
        stop(generator);
        return LoadEnd.failed("the load generator did not end in time and was stopped");
      }
    }
    if (interruption.isDone()) {
      stop(generator);
      return LoadEnd.interrupted(interruption.join());
    }
    return generator.finished()
        ? LoadEnd.finished()
        : LoadEnd.failed("the load generator ended with exit code " + generator.exit().join());
  }

  private static void stop(LoadGenerator generator) throws InterruptedException {
    generator.stop();
    within(CompletableFuture.anyOf(generator.exit()), TimeUnit.SECONDS.toMillis(STOP_SECONDS));
  }

  private static boolean within(CompletableFuture<Object> event, long millis)
      throws InterruptedException {
    try {
      event.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    } catch (ExecutionException ended) {
      return true;
    }
  }
}
