package dev.headroom.load.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/**
 * Time since the load began. Zero is set once, when the parent says so; epoch milliseconds, because
 * several injectors share the zero. The wall clock is read once and counted on from by the
 * machine's steady one: a clock that is set while a load runs makes no answer come before its
 * request. Gatling is given this clock, too, so that its log and ours agree to the millisecond.
 */
public final class LoadClock {

  private static final long MICROS_A_MILLI = 1_000;

  private volatile Duration length;
  private final long anchorNanos = System.nanoTime();
  private final long anchorMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
  private volatile long zeroMillis = Long.MAX_VALUE;

  public LoadClock(Duration length) {
    this.length = length;
  }

  public void zero(long epochMillis) {
    zeroMillis = epochMillis;
  }

  public long zeroMillis() {
    return zeroMillis;
  }

  public long nowMillis() {
    long micros = anchorMicros + TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - anchorNanos);
    return micros / MICROS_A_MILLI;
  }

  public Duration sinceZero() {
    return Duration.ofMillis(Math.max(0, nowMillis() - zeroMillis));
  }

  /** Until the load ends; zero afterwards. */
  public Duration remaining() {
    Duration rest = length.minus(sinceZero());
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  /** The load ends now, unless it has; before it began, it never does. */
  public void end() {
    Duration now = sinceZero();
    length = now.compareTo(length) < 0 ? now : length;
  }

  public boolean running() {
    return !remaining().isZero();
  }

  /** Whether somebody who is due then belongs to the load, however late it is by now. */
  public boolean covers(long epochMillis) {
    return epochMillis - zeroMillis < length.toMillis();
  }
}
