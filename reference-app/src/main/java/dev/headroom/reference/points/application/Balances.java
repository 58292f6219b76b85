package dev.headroom.reference.points.application;

import dev.headroom.reference.points.SpendPoints;
import java.util.Optional;
import java.util.OptionalLong;

/** Who has how many points, with an entry for each change. */
public interface Balances extends SpendPoints {

  /** A user's points; empty when there is no such user. */
  OptionalLong of(long userId);

  /**
   * Adds points within the caller's transaction.
   *
   * @param amount 1 and up
   * @param reference what for; one entry a reference
   * @param mostBalance what the balance may not exceed
   * @return the balance afterwards; empty, with nothing changed, when there is no such user or it
   *     would have too many points
   * @throws ReferenceTakenException when there is an entry with that reference
   */
  OptionalLong grant(long userId, long amount, String reference, long mostBalance);

  /** What was granted under a reference, if it was. */
  Optional<Grant> granted(long userId, String reference);

  /**
   * Points that were granted.
   *
   * @param balance in points, right after
   */
  record Grant(long amount, long balance) {}

  /** The transaction has to be rolled back. */
  class ReferenceTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the database refused. */
    public ReferenceTakenException(Throwable cause) {
      super(cause);
    }
  }
}
