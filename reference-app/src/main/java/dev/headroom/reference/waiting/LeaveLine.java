package dev.headroom.reference.waiting;

import dev.headroom.reference.shared.Caller;

/** Gives a place or a permit back, so that somebody else may come in. */
public interface LeaveLine {

  /** Whether the token was genuine and the caller's own; leaving twice is no error. */
  boolean leave(WaitingToken token, Caller caller);
}
