package dev.headroom.reference.waiting.adapter.sse;

import dev.headroom.reference.waiting.application.StreamProperties;
import dev.headroom.reference.waiting.application.WaitingRooms;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells everybody at this instance's pace, and says goodbye before the web server stops. */
@Component
class StreamClock implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(StreamClock.class);

  /** Before the web server begins to wait for requests that are under way, as streams are. */
  private static final int PHASE = DEFAULT_PHASE - 512;

  private static final long LOOK_MILLIS = 20;
  private final Streams streams;
  private final WaitingRooms rooms;
  private final StreamMeters meters;
  private final StreamProperties properties;
  private volatile @Nullable ScheduledExecutorService thread;

  StreamClock(
      Streams streams, WaitingRooms rooms, StreamMeters meters, StreamProperties properties) {
    this.streams = streams;
    this.rooms = rooms;
    this.meters = meters;
    this.properties = properties;
  }

  @Override
  public void start() {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread teller = new Thread(task, "sse-clock");
              teller.setDaemon(true);
              return teller;
            });
    long interval = properties.positionInterval().toMillis();
    clock.scheduleAtFixedRate(
        attempt(() -> meters.broadcast(rooms::tellAll)), interval, interval, TimeUnit.MILLISECONDS);
    long second = Math.min(1000, properties.heartbeatInterval().toMillis());
    clock.scheduleAtFixedRate(attempt(streams::tick), second, second, TimeUnit.MILLISECONDS);
    thread = clock;
  }

  private static Runnable attempt(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.error("listeners are told later", e);
      }
    };
  }

  @Override
  public void stop() {
    ScheduledExecutorService clock = thread;
    if (clock == null) {
      return;
    }
    thread = null;
    clock.shutdown();
    streams.close();
    awaitEnds();
  }

  /** Those that don't read any more are left to the web server. */
  private void awaitEnds() {
    long end = System.nanoTime() + properties.closingTime().toNanos();
    try {
      while (!streams.isEmpty() && System.nanoTime() - end < 0) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
