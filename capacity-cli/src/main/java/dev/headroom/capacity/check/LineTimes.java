package dev.headroom.capacity.check;

/**
 * What is sure about a ticket's times, and what is possible, on the generator's clock. The system
 * tells when an admission ends; with the promised life that is when it began, to the slack between
 * the clocks. Where that contradicts what was seen, only what was seen counts.
 */
record LineTimes(long tick, long life, long slack) {

  static LineTimes of(Promises promises) {
    return new LineTimes(
        promises.admissionInterval().toMillis(),
        promises.admittedLife().toMillis(),
        promises.clockSlack().toMillis());
  }

  /** Whether the end that was told fits what was seen, so that times can be taken from it. */
  boolean endsFit(Ticket ticket) {
    boolean known = ticket.admitted() && ticket.enteredFrom != Ticket.NEVER;
    if (!known || ticket.ends == Ticket.NEVER) {
      return false;
    }
    long began = ticket.ends - life;
    return began + slack >= ticket.enteredFrom && began - slack <= ticket.told;
  }

  /** The admission by the system's own word; only where {@link #endsFit}. */
  long began(Ticket ticket) {
    return ticket.ends - life;
  }

  /** From when on the admission surely holds. */
  long admittedBy(Ticket ticket) {
    return endsFit(ticket) ? Math.min(ticket.told, began(ticket) + slack) : ticket.told;
  }

  /** Until when the ticket surely waited; {@link Ticket#UNTOLD} where that is not known. */
  long waitedUntil(Ticket ticket) {
    long until = ticket.sign;
    if (endsFit(ticket)) {
      until = Math.max(until, began(ticket) - slack);
    }
    return ticket.admitted() ? Math.min(until, admittedBy(ticket)) : until;
  }

  /** Until when an admitted ticket's permit is surely out. */
  long insideUntil(Ticket ticket) {
    return Math.min(ticket.mayEnd, ends(ticket));
  }

  /**
   * Until when an admission surely lasts if nobody gives it back; {@link Ticket#UNTOLD} where the
   * end that was told does not fit, since then the promised life is not what it has.
   */
  long ends(Ticket ticket) {
    if (endsFit(ticket)) {
      return ticket.ends - slack;
    }
    boolean promised = ticket.ends == Ticket.NEVER && ticket.enteredFrom != Ticket.NEVER;
    return promised ? ticket.enteredFrom + life - slack : Ticket.UNTOLD;
  }

  /** After when the permit can't be out any more, by expiry alone. */
  long surelyExpired(Ticket ticket) {
    return endsFit(ticket) ? ticket.ends + slack : Ticket.NEVER;
  }
}
