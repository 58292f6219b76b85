package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.LostPart;
import dev.headroom.capacity.run.Window;
import dev.headroom.chaos.probe.LiveLoad;
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
final class LoadWatch implements LiveLoad {
  private static final long LOOK_MILLIS = 200;
  private static final long PATIENCE_MILLIS = 30_000;

  /** A generator that was told to end gives the last answers 13 s, and closes its files. */
  private static final long LAST_ANSWERS_MILLIS = 20_000;

  private final Duration length;
  private final RunListener listener;
  private final CompletableFuture<Long> early = new CompletableFuture<>();
  private volatile long zeroMillis = Long.MAX_VALUE;
  private volatile Figures now = new Figures(0, 0, 0, 0, 0);

  LoadWatch(Duration length, RunListener listener) {
    this.length = length;
    this.listener = listener;
  }

  void progress(LoadGenerator.Progress progress) {
    Integer told = progress.streams();
    int streams = told == null ? 0 : told;
    now =
        new Figures(
            progress.atMillis(), progress.users(), progress.requests(), progress.ko(), streams);
    listener.loading(
        new RunListener.Load(
            progress.phase(),
            progress.atMillis() - zeroMillis,
            length.toMillis(),
            progress.users(),
            progress.requests(),
            progress.ko(),
            streams));
  }

  @Override
  public Figures now() {
    return now;
  }

  /** Ends the load as planned: what it was there for is over. */
  void endEarly() {
    early.complete(System.currentTimeMillis());
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
    CompletableFuture<Object> event =
        CompletableFuture.anyOf(injectors.over(), interruption, early);
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
    if (early.isDone()) {
      injectors.end();
      within(CompletableFuture.anyOf(injectors.over(), interruption), LAST_ANSWERS_MILLIS);
    }
    if (interruption.isDone()) {
      injectors.stop();
      return LoadEnd.interrupted(interruption.join());
    }
    Optional<LoadGenerator> broken = injectors.broken();
    injectors.stop();
    if (broken.isEmpty() && early.isDone()) {
      return LoadEnd.after(new Window(zero, Math.max(zero, early.join())));
    }
    return broken.map(generator -> LoadEnd.lost(generator.lost())).orElse(LoadEnd.FINISHED);
  }

  /** Whether all generators have done their part while the last phase goes on. */
  private boolean quiet(Injectors injectors, long zero, CompletableFuture<String> interruption)
      throws InterruptedException {
    boolean played = injectors.over().isDone() && injectors.broken().isEmpty();
    return played
        && System.currentTimeMillis() < zero + length.toMillis()
        && !within(CompletableFuture.anyOf(interruption, early), LOOK_MILLIS);
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
