package dev.headroom.chaos.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Something done again and again, in a thread that ends with the process. */
final class Repeated implements Injected {
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "fault");
            thread.setDaemon(true);
            return thread;
          });

  /** One round; one that fails is not the last. */
  @FunctionalInterface
  interface Round {
    void run() throws IOException, InterruptedException;
  }

  /**
   * @param every zero for once
   */
  Repeated(Duration every, Round round) throws IOException, InterruptedException {
    round.run();
    if (!every.isZero()) {
      timer.scheduleAtFixedRate(
          () -> quietly(round), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static void quietly(Round round) {
    try {
      round.run();
    } catch (IOException e) {
      // The effect tells how often it went well.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
