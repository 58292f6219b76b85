package dev.headroom.reference.waiting;

/** Gives a place or a permit back, so that somebody else may come in. */
public interface LeaveLine {

  /** Whether the token was genuine; leaving twice is no error. */
  boolean leave(WaitingToken token);
}
