package dev.headroom.reference.shared.shutdown;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The first thing to be stopped: keeps the rest at work for a while after readiness went down, and
 * asks for each connection that is still used to be closed.
 */
@Component
public class Draining implements SmartLifecycle {
  private final long millis;
  private volatile boolean running;
  private volatile boolean draining;

  /** Drains for as long as the properties say. */
  public Draining(ShutdownProperties properties) {
    this.millis = properties.drain().toMillis();
  }

  /** Whether new connections will soon be refused. */
  public boolean isDraining() {
    return draining;
  }

  @Override
  public void start() {
    running = true;
    draining = false;
  }

  @Override
  public void stop(Runnable stopped) {
    draining = true;
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              running = false;
              stopped.run();
            });
  }

  @Override
  public void stop() {
    draining = true;
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
