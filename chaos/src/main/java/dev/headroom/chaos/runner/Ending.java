package dev.headroom.chaos.runner;

/** How a drill ended. Whether it went well is for others to say. */
public enum Ending {
  /** Everything was done that was to be done, and watched to the end. */
  COMPLETED,
  /** The steady state was not there before: nothing was done. */
  NOT_STEADY,
  /** A limit was passed. */
  ABORTED,
  /** Stopped from outside. */
  STOPPED,
  /** A fault could not be injected or undone, or the runner broke. */
  FAILED
}
