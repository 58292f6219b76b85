package dev.headroom.load;

import dev.headroom.load.simulation.Gate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that a stop stops: the process ends within 3 s even when Gatling hangs. By then the
 * log is at most a second short.
 */
final class Watchdog {

  private static final long PATIENCE_MILLIS = 2_500;

  private final Gate gate;
  private final CountDownLatch finished = new CountDownLatch(1);

  Watchdog(Gate gate) {
    this.gate = gate;
  }

  /** Stops the load; returns at once. */
  void stop() {
    gate.stop();
    Thread bite = new Thread(this::bite, "watchdog");
    bite.setDaemon(true);
    bite.start();
  }

  /** Lets a termination signal end the load as cleanly as a command does. */
  void stopOnSignal() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  gate.stop();
                  awaitFinish();
                },
                "stop-on-signal"));
  }

  /** The files are closed. */
  void finished() {
    finished.countDown();
  }

  private void bite() {
    if (!awaitFinish()) {
      Runtime.getRuntime().halt(LoadGenerator.STOPPED);
    }
  }

  private boolean awaitFinish() {
    try {
      return finished.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
