package dev.headroom.testbed.guardian;

/** How a process wants to end. */
public enum Ending {
  /** At once: nothing it holds outlives the stack. */
  KILL,
  /** By SIGTERM when the stack is stopped, at once when its owner is gone. */
  TERMINATE,
  /** By itself once its owner is gone, because its standard input ends; it is given a while. */
  BY_ITSELF
}
