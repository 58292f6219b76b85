package dev.headroom.load.profile;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Who is here and who should go: nobody ends a closed load's users from outside, so on the way down
 * the surplus leaves by itself. Thread-safe.
 */
public final class Crowd {

  /** Times are whole milliseconds and threads a little late; doubt goes to staying. */
  private static final Duration SLACK = Duration.ofMillis(10);

  private final LoadProfile profile;
  private final LoadClock clock;
  private final boolean shrinks;
  private final AtomicInteger present = new AtomicInteger();
  private final AtomicLong come = new AtomicLong();
  private final LongAdder asking = new LongAdder();

  public Crowd(LoadProfile profile, LoadClock clock) {
    this.profile = profile;
    this.shrinks = profile.shrinks();
    this.clock = clock;
  }

  /**
   * Somebody comes, when the timetable says so.
   *
   * @return false when a closed crowd is full: somebody who should have gone is still here, and
   *     stays instead
   */
  public boolean join() {
    come.incrementAndGet();
    int here = present.getAndIncrement();
    if (profile.closed() && here >= wanted()) {
      present.decrementAndGet();
      return false;
    }
    return true;
  }

  /** Everybody who has come so far. */
  public long come() {
    return come.get();
  }

  /** Somebody asks and waits for the answer. */
  public void asks() {
    asking.increment();
  }

  /** Somebody who asked was answered, or is sure not to be. */
  public void heard() {
    asking.decrement();
  }

  /** Whether somebody waits for an answer other than at an event stream. */
  public boolean waitsForAnswers() {
    return asking.sum() > 0;
  }

  /** Whether anybody will be dismissed at all. */
  public boolean everShrinks() {
    return shrinks;
  }

  /** True once for every user too many; that one has then left. Never in the open model. */
  public boolean dismisses() {
    if (!profile.closed()) {
      return false;
    }
    int here = present.get();
    return here > wanted() && present.compareAndSet(here, here - 1);
  }

  private int wanted() {
    Duration now = clock.sinceZero();
    return Math.max(profile.usersAt(now), profile.usersAt(now.plus(SLACK)));
  }
}
