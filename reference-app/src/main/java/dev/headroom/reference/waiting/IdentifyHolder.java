package dev.headroom.reference.waiting;

import java.util.OptionalLong;

/** Tells whose a token is, also after its admission has ended. */
public interface IdentifyHolder {

  /** The user's id; empty when the token is forged or forgotten. */
  OptionalLong holderOf(WaitingToken token);
}
