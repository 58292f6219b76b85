package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;

/**
 * A booking that was taken in is confirmed, and then there is a reservation, or rejected, and then
 * there is none. Whoever paid has booked: a rejection may still become a confirmation, but never
 * the other way round.
 */
final class BookingsSettle implements Check {

  static final int USER = 0;
  static final int START = 1;
  static final int END = 2;
  static final int ENDING = 3;
  static final int SETTLED = 4;
  private static final int WIDTH = 5;

  private static final String ID = "bookings-settle";
  private static final Message NAME = Message.of("Every booking taken in comes to an end");

  private final Ending endings = new Ending();
  private final Rows bookings = new Rows(WIDTH);
  private final Patience patience;

  BookingsSettle(Promises promises) {
    this.patience = new Patience(promises);
  }

  @Override
  public void see(Operation operation) {
    patience.see(operation);
    boolean settled = operation.op().equals("booked");
    if (operation.ref() != null && (settled || operation.op().equals("book"))) {
      bookings.add(
          Ids.of(operation.ref()),
          operation.user(),
          operation.start(),
          operation.end(),
          endings.of(operation),
          settled ? 1 : 0);
    }
  }

  @Override
  public Invariant result(Evidence evidence) {
    boolean facts = evidence.facts().whole();
    if (bookings.size() == 0 && evidence.facts().bookings().isEmpty()) {
      return facts || evidence.history()
          ? Invariant.idle(ID, NAME)
          : Invariant.unknown(ID, NAME, Missing.HISTORY);
    }
    Witnesses found = new Witnesses();
    Bookings told =
        new Bookings(bookings, endings, evidence, patience.arrived(evidence.facts()), found);
    told.judge();
    if (!found.none()) {
      return Invariant.broken(ID, NAME, told.checked(), found);
    }
    if (told.unsettled() > 0 && !facts) {
      return Missing.facts(ID, NAME, evidence);
    }
    if (told.open()) {
      return Invariant.unknown(
          ID, NAME, Message.of("bookings were still on their way when the facts were taken"));
    }
    return evidence.history()
        ? Invariant.held(ID, NAME, told.checked(), told.closest())
        : Invariant.unknown(ID, NAME, Missing.HISTORY);
  }
}
