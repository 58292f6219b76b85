package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Nobody is let in more than a tick before somebody who surely came earlier and still waits. Two
 * whose requests to enter overlap came in either order.
 */
final class OrderOfArrival implements Check {

  static final String ID = "order-of-arrival";

  private static final Message NAME = Message.of("People are let in in the order they came");

  private final Line line;

  OrderOfArrival(Line line) {
    this.line = line;
  }

  @Override
  public void see(Operation operation) {
    line.see(operation);
  }

  @Override
  public Invariant result(Evidence evidence) {
    if (!evidence.history()) {
      return Invariant.unknown(ID, NAME, LineWords.NO_WHOLE_HISTORY);
    }
    LineTimes times = line.times();
    Witnesses witnesses = new Witnesses();
    long checked = 0;
    long most = 0;
    for (List<Ticket> tickets : line.bySchedule().values()) {
      for (Ticket ticket : tickets) {
        Ticket later = ticket.behind;
        long waited = times.waitedUntil(ticket);
        if (!ticket.entered() || (waited == Ticket.UNTOLD && !ticket.admitted())) {
          continue;
        }
        checked++;
        long overtaken =
            later == null || waited == Ticket.UNTOLD ? 0 : waited - times.admittedBy(later);
        most = Math.max(most, overtaken);
        if (overtaken > times.tick()) {
          witnesses.add(
              times.admittedBy(later), overtaken, () -> told(ticket, later, waited, evidence));
        }
      }
    }
    return found(evidence, checked, most, witnesses);
  }

  private static Invariant found(Evidence evidence, long checked, long most, Witnesses witnesses) {
    if (checked == 0) {
      return Invariant.idle(ID, NAME);
    }
    if (witnesses.none()) {
      return Invariant.held(
          ID,
          NAME,
          checked,
          Message.of(
              "of {0} people, nobody waited longer than {1} after somebody who came later was"
                  + " let in",
              LineWords.count(checked), LineWords.seconds(most)));
    }
    // A ticket from before the history began has its place by an arrival that nobody saw.
    return Line.begunEmpty(evidence)
        ? Invariant.broken(ID, NAME, checked, witnesses)
        : Invariant.unknown(
            ID,
            NAME,
            Message.counted(
                witnesses.count(),
                "{0} person was overtaken, maybe by tickets that are older than the history",
                "{0} people were overtaken, maybe by tickets that are older than the history"));
  }

  private Witnesses.Case told(Ticket ticket, Ticket later, long waited, Evidence evidence) {
    LineTimes times = line.times();
    List<Span> story = new ArrayList<>(LineWords.story(ticket, times));
    story.addAll(LineWords.story(later, times));
    story.sort(Comparator.comparingLong(Span::from));
    return new Witnesses.Case(
        Message.of(
            "user {0} was in the line of schedule {1} at {2} and still at {3}; user {4} came after"
                + " {5} and was inside by {6}",
            ticket.user,
            ticket.schedule,
            evidence.at(ticket.enteredBy),
            evidence.at(waited),
            later.user,
            evidence.at(later.enteredFrom),
            evidence.at(times.admittedBy(later))),
        story);
  }
}
