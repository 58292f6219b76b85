package dev.headroom.capacity.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and TERM into an orderly end: the JVM's shutdown waits until the command has kept
 * and judged what was measured, then goes on with the signal's own exit code (130 for Ctrl-C).
 */
final class Interrupts implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Runnable act = () -> {};
  private final Thread hook =
      new Thread(
          () -> {
            act.run();
            try {
              if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
              }
            } catch (InterruptedException hurried) {
              Thread.currentThread().interrupt();
            }
          },
          "orderly-end");

  Interrupts() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  void onInterrupt(Runnable what) {
    act = what;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // the hook runs already and ends by the latch
    }
  }
}
