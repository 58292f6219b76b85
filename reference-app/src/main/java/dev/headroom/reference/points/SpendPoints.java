package dev.headroom.reference.points;

/** Takes points from a balance, within the caller's transaction. */
public interface SpendPoints {

  /**
   * Whether the balance covered it; if not, nothing has changed.
   *
   * @param amount in points, 1 and up
   * @param reference what for; one entry a reference
   */
  boolean spend(long userId, long amount, String reference);
}
