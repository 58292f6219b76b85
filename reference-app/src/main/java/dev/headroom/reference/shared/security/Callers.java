package dev.headroom.reference.shared.security;

import dev.headroom.reference.shared.Caller;
import java.util.OptionalLong;

/** Knows who makes the call that this thread serves. */
public interface Callers {

  /**
   * The caller, or anyone where nobody has to prove anything.
   *
   * @throws IllegalStateException when a proof is asked for and the call got here without one
   */
  Caller current();

  /** Whom the caller has proved to be; empty for calls that need no proof. */
  OptionalLong provenUser();
}
