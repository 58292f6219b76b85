package dev.headroom.capacity.read;

import org.jspecify.annotations.Nullable;

/**
 * Notices a flipped bit in a time. Records stand in the order they were completed, within moments;
 * one that jumps far ahead of the records before <em>and</em> after it can't be true.
 */
final class GatlingClock {

  private static final int FAR_MS = 60_000;

  /** Behind the last record nothing bears witness; a request that was slow indeed ends sooner. */
  private static final int FAR_AT_THE_END_MS = 3_600_000;

  private int latest;
  private int latestBeforeJump;
  private boolean jumped;
  private @Nullable Runnable takeBack;

  /**
   * Takes a record's completion.
   *
   * @param at offset in milliseconds
   * @return what is wrong with the record before, which is taken back; null where nothing is
   */
  @Nullable String completed(int at) {
    String untrue = null;
    if (jumped && at < latest - FAR_MS && at < latestBeforeJump + FAR_MS) {
      untrue = takeBack();
    }
    jumped = at > latest + FAR_MS && latest > 0;
    if (jumped) {
      takeBack = null;
      latestBeforeJump = latest;
    }
    latest = Math.max(latest, at);
    return untrue;
  }

  /** As {@link #completed}, of the last record, when the file ends behind it. */
  @Nullable String ended() {
    return jumped && latest - FAR_AT_THE_END_MS > latestBeforeJump ? takeBack() : null;
  }

  private String takeBack() {
    int untrue = latest;
    if (takeBack != null) {
      takeBack.run();
    }
    takeBack = null;
    latest = latestBeforeJump;
    return "a record ends at " + untrue + " ms, far from the ones around it";
  }

  /** How to take back the record just completed, which is {@link #suspect}. */
  void undo(Runnable undo) {
    takeBack = undo;
  }

  /** Whether the last record may turn out to be untrue. */
  boolean suspect() {
    return jumped;
  }
}
