package dev.headroom.load.profile;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who is here and who should go: Gatling adds users to a closed load but never takes one away that
 * loops, so on the way down the surplus leaves by itself. Thread-safe.
 */
public final class Crowd {

  /** Gatling's tick and our clock differ a little; doubt goes to staying. */
  private static final Duration SLACK = Duration.ofMillis(500);

  private final LoadProfile profile;
  private final LoadClock clock;
  private final AtomicInteger present = new AtomicInteger();

  public Crowd(LoadProfile profile, LoadClock clock) {
    this.profile = profile;
    this.clock = clock;
  }

  public void join() {
    present.incrementAndGet();
  }

  /** True once for every user too many; that one has then left. Never in the open model. */
  public boolean dismisses() {
    if (!profile.closed()) {
      return false;
    }
    Duration now = clock.sinceZero();
    int wanted =
        Math.max(
            profile.usersInSecond(Math.max(0, now.minus(SLACK).toSeconds())),
            profile.usersInSecond(now.plus(SLACK).toSeconds()));
    int here = present.get();
    return here > wanted && present.compareAndSet(here, here - 1);
  }
}
