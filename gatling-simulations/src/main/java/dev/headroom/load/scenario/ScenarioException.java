package dev.headroom.load.scenario;

/** A scenario file that cannot be played. The message is one line: where, what, and the mend. */
public final class ScenarioException extends Exception {

  ScenarioException(String message) {
    super(message);
  }
}
