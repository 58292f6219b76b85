package dev.headroom.load;

import dev.headroom.load.profile.Crowd;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.simulation.Gate;
import dev.headroom.load.stream.EventStreams;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends a load before its time as its own end would: nothing more is asked, what is under way is
 * answered or given up as always, and the files are whole. Those who are thinking just go.
 */
final class Farewell {

  /** The last answers may take their 10 s. */
  private static final Duration PATIENCE = Duration.ofSeconds(13);

  private static final long LOOK_MILLIS = 100;

  /** Who had just looked at the clock is about to ask. */
  private static final int QUIET_LOOKS = 3;

  private final LoadClock clock;
  private final Crowd crowd;
  private final EventStreams streams;
  private final Gate gate;
  private final AtomicBoolean said = new AtomicBoolean();

  Farewell(LoadClock clock, Crowd crowd, EventStreams streams, Gate gate) {
    this.clock = clock;
    this.crowd = crowd;
    this.streams = streams;
    this.gate = gate;
  }

  /** Returns at once; harmless when said before. */
  void say() {
    if (said.compareAndSet(false, true)) {
      clock.end();
      Thread thread = new Thread(this::see, "farewell");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void see() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int quiet = 0;
    while (quiet < QUIET_LOOKS && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
      quiet = crowd.waitsForAnswers() || streams.waitedAt() ? 0 : quiet + 1;
    }
    gate.finish();
  }
}
