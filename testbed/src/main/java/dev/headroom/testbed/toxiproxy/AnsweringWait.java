package dev.headroom.testbed.toxiproxy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;

/** Until the server tells its version where this machine can ask for it. */
final class AnsweringWait extends AbstractWaitStrategy {
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final long POLL_MILLIS = 50;
  private final URI url;

  AnsweringWait(URI url) {
    this.url = url;
    withStartupTimeout(LIMIT);
  }

  @Override
  protected void waitUntilReady() {
    long deadline = System.nanoTime() + startupTimeout.toNanos();
    while (true) {
      try {
        ToxiproxyVersion.of(url);
        return;
      } catch (IOException e) {
        if (System.nanoTime() > deadline) {
          throw new ContainerLaunchException(
              "the container runs, but nothing answers at "
                  + url
                  + ": its engine seems to have a"
                  + " network of its own, as one in a virtual machine or without root has",
              e);
        }
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContainerLaunchException("interrupted while the container started", e);
    }
  }
}
