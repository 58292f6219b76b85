package dev.headroom.chaos.runner;

import java.time.Duration;

/** An abort condition under watch: a limit that a probe must not be beyond for long. */
record AbortWatch(ProbeWatch watch, Duration after) {

  boolean breached() {
    Duration outside = watch.outside();
    return !outside.isZero() && outside.compareTo(after) >= 0;
  }
}
