package dev.headroom.load.simulation;

import dev.headroom.load.profile.LoadClock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Between the parent's commands and Gatling's life: a stop may come before the start, during it, or
 * twice. Thread-safe.
 */
public final class Gate {

  private final Runnable ready;
  private final CompletableFuture<Long> start = new CompletableFuture<>();
  private final CompletableFuture<Runnable> stopper = new CompletableFuture<>();
  private final CompletableFuture<Void> opened = new CompletableFuture<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicBoolean told = new AtomicBoolean();

  /**
   * @param ready run once everything is loaded and only the start is missing
   */
  public Gate(Runnable ready) {
    this.ready = ready;
  }

  /** The load clock's zero, epoch ms; only the first call counts. */
  public void start(long epochMillis) {
    start.complete(epochMillis);
  }

  /** Ends the load, or keeps it from beginning. Returns at once. */
  public void stop() {
    if (stopped.compareAndSet(false, true)) {
      start.complete(Long.MIN_VALUE);
      tell();
    }
  }

  /**
   * Ends a load that was played as far as it was needed: those who have nothing under way are not
   * waited for. One that has not begun is stopped.
   */
  public void finish() {
    if (start.isDone()) {
      tell();
    } else {
      stop();
    }
  }

  private void tell() {
    if (told.compareAndSet(false, true)) {
      // Not before Gatling has opened its log: its controller dies of a stop that precedes its
      // start.
      opened.thenCombine(stopper, (open, command) -> command).thenAccept(Runnable::run);
    }
  }

  public boolean stopped() {
    return stopped.get();
  }

  void stopBy(Runnable command) {
    stopper.complete(command);
  }

  void opened() {
    opened.complete(null);
  }

  /**
   * Says ready, waits for the start and then until shortly before its time; false when told to stop
   * instead.
   */
  boolean awaitStart(LoadClock clock, long earlyMillis) {
    ready.run();
    long zero = start.join();
    clock.zero(zero);
    while (!stopped.get() && zero - earlyMillis > clock.nowMillis()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    return !stopped.get();
  }
}
