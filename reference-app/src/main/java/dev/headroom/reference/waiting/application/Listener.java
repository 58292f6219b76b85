package dev.headroom.reference.waiting.application;

import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.domain.LineView;
import java.time.Instant;

/** Somebody to be told where they stand. No call of it waits for anything. */
public interface Listener {

  /** Who listens. */
  WaitingToken key();

  /** They still wait. */
  void waiting(LineView view);

  /** They were admitted; nothing follows. */
  void admitted(WaitingToken pass, Instant expiresAt);

  /** There is nothing to wait for any more: given up, expired or forgotten; nothing follows. */
  void lost();
}
