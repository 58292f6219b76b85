package dev.headroom.reference.reservations;

/** Turns a hold into a reservation, within the caller's transaction. */
public interface ConfirmReservation {

  /**
   * The reservation's id.
   *
   * @throws SeatSoldException when a seat, or the hold itself, was sold before
   */
  long confirm(ClaimedHold hold);

  /** The database's last guard spoke; the transaction has to be rolled back. */
  class SeatSoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the database refused. */
    public SeatSoldException(Throwable cause) {
      super(cause);
    }
  }
}
