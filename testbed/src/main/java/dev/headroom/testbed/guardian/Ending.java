package dev.headroom.testbed.guardian;

import java.time.Duration;

/** How a process wants to end. */
public enum Ending {
  /** At once: nothing it holds outlives the stack. */
  KILL(Duration.ZERO),
  /** By SIGTERM when the stack is stopped, at once when its owner is gone. */
  TERMINATE(Duration.ofSeconds(6)),
  /** By itself when its standard input ends, which the end of its owner does too. */
  BY_ITSELF(Duration.ofSeconds(4));

  private final Duration grace;

  Ending(Duration grace) {
    this.grace = grace;
  }

  /** How long it is given before it is killed. */
  public Duration grace() {
    return grace;
  }
}
