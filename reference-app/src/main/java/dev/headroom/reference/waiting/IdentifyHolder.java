package dev.headroom.reference.waiting;

import dev.headroom.reference.shared.Caller;
import java.util.OptionalLong;

/** Tells whose a token is, also after its admission has ended. */
public interface IdentifyHolder {

  /** The user's id; empty when the token is forged, forgotten or not the caller's own. */
  OptionalLong holderOf(WaitingToken token, Caller caller);
}
