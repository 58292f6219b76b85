package dev.headroom.reference.reservations.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long holds wait for their seats, and keep others waiting. */
@Component
public class LockMeters {
  private static final Duration[] BOUNDARIES = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3)
  };
  private final Timer wait;
  private final Timer held;

  LockMeters(MeterRegistry meters, ReservationsProperties properties) {
    String strategy = properties.lockStrategy().label();
    this.wait =
        timer(
            meters,
            "headroom.lock.wait",
            "From wanting seats to deciding about them or giving up; with redis-atomic the script's"
                + " round trip",
            strategy);
    this.held =
        timer(
            meters,
            "headroom.lock.held",
            "From deciding about seats to the next one's turn; never counted with redis-atomic",
            strategy);
  }

  private static Timer timer(
      MeterRegistry meters, String name, String description, String strategy) {
    return Timer.builder(name)
        .description(description)
        .tag("strategy", strategy)
        .serviceLevelObjectives(BOUNDARIES)
        .register(meters);
  }

  /** Starts to watch one hold, which waits from now on. */
  public Watch watch() {
    return new Watch(System.nanoTime());
  }

  /** One hold's wait and turn; used by one thread. */
  public final class Watch implements AutoCloseable {
    private final long began;
    private long acquired;
    private long released;

    private Watch(long began) {
      this.began = began;
    }

    /** It is this hold's turn; said again, the turn before was in vain. */
    public void acquired() {
      acquired = System.nanoTime();
      released = 0;
    }

    /** It is the next one's turn. */
    public void released() {
      released = System.nanoTime();
    }

    @Override
    public void close() {
      long now = System.nanoTime();
      if (acquired == 0) {
        wait.record(Duration.ofNanos(now - began));
        return;
      }
      wait.record(Duration.ofNanos(acquired - began));
      if (released != 0) {
        held.record(Duration.ofNanos(released - acquired));
      }
    }
  }
}
