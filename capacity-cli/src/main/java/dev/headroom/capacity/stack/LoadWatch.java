package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.LostPart;
import dev.headroom.capacity.run.Window;
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

  private final Duration length;
  private final RunListener listener;
  private volatile long zeroMillis = Long.MAX_VALUE;

  LoadWatch(Duration length, RunListener listener) {
    this.length = length;
    this.listener = listener;
  }

  void progress(LoadGenerator.Progress progress) {
    Integer streams = progress.streams();
    listener.loading(
        new RunListener.Load(
            progress.phase(),
            progress.atMillis() - zeroMillis,
            length.toMillis(),
            progress.users(),
            progress.requests(),
            progress.ko(),
            streams == null ? 0 : streams));
  }

  LoadEnd await(
      Injectors injectors,
      SystemUnderTest system,
      long zero,
      PhaseWatch phases,
      CompletableFuture<String> interruption)
      throws InterruptedException {
    zeroMillis = zero;
    long deadline = zero + length.toMillis() + PATIENCE_MILLIS;
    CompletableFuture<Object> event = CompletableFuture.anyOf(injectors.over(), interruption);
    // A load may end with a phase in which nobody comes: it counts, so the parts are watched in it.
    while (!within(event, LOOK_MILLIS) || quiet(injectors, zero, interruption)) {
      long now = System.currentTimeMillis();
      Optional<LostPart> lost = system.lostPart();
      if (lost.isPresent()) {
        injectors.stop();
        return LoadEnd.lost(lost.get());
      }
      if (now > deadline) {
        String late = String.join(", ", injectors.running());
        injectors.stop();
        return LoadEnd.failed(late + " did not end in time and was stopped");
      }
      Optional<Window> answered = phases.over(now);
      if (answered.isPresent()) {
        injectors.stop();
        return LoadEnd.after(answered.get());
      }
    }
    if (interruption.isDone()) {
      injectors.stop();
      return LoadEnd.interrupted(interruption.join());
    }
    Optional<LoadGenerator> broken = injectors.broken();
    injectors.stop();
    return broken.map(generator -> LoadEnd.lost(generator.lost())).orElse(LoadEnd.FINISHED);
  }

  /** Whether all generators have done their part while the last phase goes on. */
  private boolean quiet(Injectors injectors, long zero, CompletableFuture<String> interruption)
      throws InterruptedException {
    boolean played = injectors.over().isDone() && injectors.broken().isEmpty();
    return played
        && System.currentTimeMillis() < zero + length.toMillis()
        && !within(CompletableFuture.anyOf(interruption), LOOK_MILLIS);
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
