package dev.headroom.load.profile;

import dev.headroom.load.scenario.Arrivals;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/**
 * When this injector's people are due, in ms since the load clock's zero, ascending. Person {@code
 * k} of all is due at one time whatever the number of injectors: of {@code n} injectors, number
 * {@code i} (from 1) plays those with {@code k mod n = i - 1}. Not thread-safe.
 */
public abstract class Timetable implements PrimitiveIterator.OfLong {

  private static final long UNKNOWN = Long.MIN_VALUE;
  static final long OVER = Long.MAX_VALUE;

  private long next = UNKNOWN;

  /**
   * @param seed decides about random arrivals only; the same for all injectors
   */
  public static Timetable of(LoadProfile profile, long seed) {
    if (profile.closed()) {
      return new JoiningTimes(profile);
    }
    return profile.load().arrivals() == Arrivals.RANDOM
        ? ArrivalTimes.random(profile, seed)
        : ArrivalTimes.even(profile);
  }

  /** The most people who are due in a second, of the first million; uses the timetable up. */
  public int busiestSecond() {
    int most = 0;
    long second = 0;
    int people = 0;
    for (int seen = 0; hasNext() && seen < 1_000_000; seen++) {
      long now = nextLong() / 1_000;
      people = now == second ? people + 1 : 1;
      second = now;
      most = Math.max(most, people);
    }
    return most;
  }

  /** The millisecond in which that is; a nanosecond more or less is an error of the arithmetic. */
  static long in(double millis) {
    return (long) Math.floor(millis + 1e-6);
  }

  /** The next time that is this injector's, or {@link #OVER}. */
  abstract long advance();

  /** The next time, not taken yet. */
  public final long peek() {
    if (!hasNext()) {
      throw new NoSuchElementException("nobody comes any more");
    }
    return next;
  }

  @Override
  public final boolean hasNext() {
    if (next == UNKNOWN) {
      next = advance();
    }
    return next != OVER;
  }

  @Override
  public final long nextLong() {
    long taken = peek();
    next = UNKNOWN;
    return taken;
  }
}
