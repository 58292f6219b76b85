package dev.headroom.load.journey;

import static io.gatling.javaapi.core.CoreDsl.pause;

import dev.headroom.load.profile.LoadClock;
import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;

/** Waits for a time in the session, so that what follows knows when it was meant to happen. */
final class Pauses {

  private Pauses() {}

  /** Until the next request is due, or the load ends. */
  static ChainBuilder until(LoadClock clock) {
    return pause(
        session -> {
          Duration due = Duration.ofMillis(Math.max(0, Turn.due(session) - clock.nowMillis()));
          return due.compareTo(clock.remaining()) < 0 ? due : clock.remaining();
        });
  }
}
