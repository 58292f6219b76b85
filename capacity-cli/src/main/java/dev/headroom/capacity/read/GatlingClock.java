package dev.headroom.capacity.read;

import org.jspecify.annotations.Nullable;

/**
 * Notices a flipped bit in a time. Records stand in the order they were completed, within moments;
 * one that jumps far ahead of the records before <em>and</em> after it can't be true.
 */
final class GatlingClock {

  private static final int FAR_MS = 60_000;

  private int latest;
  private int latestBeforeJump;
  private boolean jumped;
  private @Nullable Runnable takeBack;

  /** Takes a record's completion, offset in milliseconds. */
  void completed(int at) throws DamagedException {
    if (jumped && at < latest - FAR_MS && at < latestBeforeJump + FAR_MS) {
      if (takeBack != null) {
        takeBack.run();
      }
      throw new DamagedException("a record ends at " + latest + " ms, far from the ones around it");
    }
    jumped = at > latest + FAR_MS && latest > 0;
    takeBack = null;
    if (jumped) {
      latestBeforeJump = latest;
    }
    latest = Math.max(latest, at);
  }

  /** How to take back the record just completed, should it turn out to be untrue. */
  void undo(Runnable undo) {
    if (jumped) {
      takeBack = undo;
    }
  }

  /** Whether the last record may turn out to be untrue. */
  boolean suspect() {
    return jumped;
  }
}
