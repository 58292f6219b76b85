package dev.headroom.capacity.check;

import dev.headroom.capacity.check.Places.Told;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;
import java.util.List;
import java.util.Set;

/**
 * A place told of a ticket is never larger than one that was told surely before. Where two visits
 * share a ticket, each with its own stream, events say nothing about each other: what an instance
 * knows may be as old as the last admission.
 */
final class PlaceNeverGrows implements Check {

  static final String ID = "place-never-grows";

  private static final Message NAME = Message.of("A place in the line never grows");

  private final Line line;
  private long checked;
  private long tickets;

  PlaceNeverGrows(Line line) {
    this.line = line;
  }

  @Override
  public void see(Operation operation) {
    line.see(operation);
    Long place = operation.position();
    boolean tells =
        switch (operation.op()) {
          case "enter", "place", "admitted" -> true;
          default -> false;
        };
    if (tells && place != null && operation.ref() != null && operation.acknowledged()) {
      Ticket ticket = line.byName(operation);
      if (ticket != null) {
        if (ticket.places == null) {
          ticket.places = new Places();
          tickets++;
        }
        ticket.places.add(operation.start(), operation.end(), place);
        checked++;
      }
    }
  }

  @Override
  public Invariant result(Evidence evidence) {
    if (checked == 0) {
      return Invariant.idle(ID, NAME);
    }
    Witnesses witnesses = new Witnesses();
    Set<Ticket> shared = SharedTickets.of(line);
    for (Ticket ticket : line.tickets()) {
      Places places = ticket.places;
      if (places != null) {
        judge(
            ticket, shared.contains(ticket) ? places.answers() : places.all(), witnesses, evidence);
      }
    }
    return witnesses.none()
        ? Invariant.held(
            ID,
            NAME,
            checked,
            Message.of(
                tickets == 1
                    ? "{0} places told of one ticket, none larger than one before"
                    : "{0} places told of {1} tickets, none larger than one before",
                LineWords.count(checked),
                LineWords.count(tickets)))
        : Invariant.broken(ID, NAME, checked, witnesses);
  }

  /** Those told before one was asked for are a beginning of the list, which is in order of ends. */
  private static void judge(
      Ticket ticket, List<Told> sorted, Witnesses witnesses, Evidence evidence) {
    Told[] least = new Told[sorted.size()];
    for (int i = 0; i < sorted.size(); i++) {
      Told told = sorted.get(i);
      least[i] = i > 0 && least[i - 1].place() <= told.place() ? least[i - 1] : told;
      int before = toldBefore(sorted, i);
      if (before > 0 && least[before - 1].place() < told.place()) {
        Told smaller = least[before - 1];
        witnesses.add(
            told.end(),
            told.place() - smaller.place(),
            () -> told(ticket, smaller, told, evidence));
      }
    }
  }

  /** How many of the list's beginning had ended when this one began. */
  private static int toldBefore(List<Told> sorted, int index) {
    int low = 0;
    int high = index;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).end() < sorted.get(index).start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Witnesses.Case told(Ticket ticket, Told smaller, Told larger, Evidence evidence) {
    return new Witnesses.Case(
        Message.of(
            "user {0} was told place {1} of schedule {2} at {3} and place {4} at {5}",
            ticket.user,
            LineWords.count(smaller.place()),
            ticket.schedule,
            evidence.at(smaller.end()),
            LineWords.count(larger.place()),
            evidence.at(larger.end())),
        List.of(span(ticket, smaller), span(ticket, larger)));
  }

  private static Span span(Ticket ticket, Told told) {
    return new Span(
        LineWords.user(ticket.user),
        Message.of("was told place {0}", LineWords.count(told.place())),
        told.start(),
        told.end(),
        false);
  }
}
