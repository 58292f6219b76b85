package dev.headroom.reference.reservations.application;

import dev.headroom.reference.shared.Caller;
import dev.headroom.reference.waiting.WaitingToken;
import java.util.Optional;

/** Who shows a token; for holds that don't live where the admissions do. */
public interface Admissions {

  /** Whose token it is; empty when it is forged, forgotten or not the caller's own. */
  Optional<Holder> holder(WaitingToken token, Caller caller);

  /**
   * Who shows a token.
   *
   * @param admitted whether it is the right to book, and its permit is still out
   */
  record Holder(long userId, boolean admitted) {}
}
