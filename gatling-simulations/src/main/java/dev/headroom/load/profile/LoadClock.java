package dev.headroom.load.profile;

import java.time.Duration;

/**
 * Time since the load began. Zero is set once, when the parent says so; wall-clock milliseconds,
 * because several injectors share the zero and Gatling's log is in them, too.
 */
public final class LoadClock {

  private final Duration length;
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
    return System.currentTimeMillis();
  }

  public Duration sinceZero() {
    return Duration.ofMillis(Math.max(0, nowMillis() - zeroMillis));
  }

  /** Until the load ends; zero afterwards. */
  public Duration remaining() {
    Duration rest = length.minus(sinceZero());
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  public boolean running() {
    return !remaining().isZero();
  }
}
