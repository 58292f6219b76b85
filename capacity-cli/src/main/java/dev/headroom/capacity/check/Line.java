package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All tickets of all lines, gathered once for the checks that judge them: each hands on what it
 * sees, and what was seen just now is passed over. Not thread-safe.
 */
final class Line {

  /** An event stream that was open from {@code from} to {@code to}. */
  record Listening(Ticket ticket, long from, long to) {}

  private final LineTimes times;
  private final List<Ticket> all = new ArrayList<>();
  private final LongTable byName = new LongTable();
  private final LongTable byPass = new LongTable();
  private final LongTable latest = new LongTable();
  private final LongTable lostEnters = new LongTable();
  private final List<Listening> listening = new ArrayList<>();
  private final Weather weather = new Weather();
  private @Nullable Operation last;
  private @Nullable Map<Long, List<Ticket>> bySchedule;

  Line(Promises promises) {
    this.times = LineTimes.of(promises);
  }

  void see(Operation operation) {
    if (operation == last) {
      return;
    }
    last = operation;
    weather.see(operation);
    switch (operation.op()) {
      case "enter" -> enter(operation);
      case "place" -> place(operation);
      case "admitted" -> admitted(operation);
      case "leave" -> leave(operation);
      case "listen" -> listen(operation);
      case "pay", "book" -> buy(operation);
      default -> {
        // Nothing else moves anybody in a line.
      }
    }
  }

  private void enter(Operation enter) {
    if (enter.unknown()) {
      lostEnter(enter);
    } else if (enter.acknowledged()) {
      Ticket ticket = ticket(enter);
      ticket.blurred |= !ticket.named && ticket.mayEnd <= enter.end();
      ticket.enteredFrom = Math.min(ticket.enteredFrom, enter.start());
      ticket.enteredBy = Math.min(ticket.enteredBy, enter.end());
      waits(ticket, enter);
    }
  }

  private void lostEnter(Operation enter) {
    long key = person(enter.user(), enter.schedule());
    long before = lostEnters.get(key);
    if (before == LongTable.NONE || enter.start() < before) {
      lostEnters.put(key, enter.start());
    }
  }

  /** An event may have been under way for any time, an answer was given after its question. */
  private void place(Operation place) {
    if (place.acknowledged() && place.start() < place.end()) {
      waits(ticket(place), place);
    }
  }

  private static void waits(Ticket ticket, Operation told) {
    Long position = told.position();
    if (position != null && position > 0 && told.start() <= ticket.told) {
      ticket.sign = Math.max(ticket.sign, told.start());
    }
  }

  private void admitted(Operation admitted) {
    if (!admitted.acknowledged()) {
      return;
    }
    Ticket ticket = ticket(admitted);
    ticket.told = Math.min(ticket.told, admitted.end());
    Long expires = admitted.expires();
    if (expires != null) {
      ticket.ends = Math.min(ticket.ends, expires);
    }
    String pass = admitted.pass();
    if (pass != null) {
      byPass.put(LongTable.key(pass), ticket.index);
    }
  }

  private void leave(Operation leave) {
    if (!leave.refused()) {
      Ticket ticket = ticket(leave);
      ticket.mayEnd = Math.min(ticket.mayEnd, leave.start());
      if (leave.acknowledged()) {
        ticket.left = Math.min(ticket.left, leave.end());
      }
    }
  }

  private void listen(Operation listen) {
    if (listen.acknowledged()) {
      listening.add(new Listening(ticket(listen), listen.start(), listen.end()));
    }
  }

  private void buy(Operation purchase) {
    if (purchase.refused()) {
      return;
    }
    Ticket exact = byPass(purchase);
    Ticket ticket =
        exact != null ? exact : at(latest.get(person(purchase.user(), purchase.schedule())));
    if (ticket == null) {
      return;
    }
    ticket.mayEnd = Math.min(ticket.mayEnd, purchase.start());
    boolean paid = ticket == exact && purchase.acknowledged() && purchase.op().equals("pay");
    if (paid && purchase.end() < ticket.paid) {
      ticket.paid = purchase.end();
      ticket.payAsked = purchase.start();
    }
  }

  private Ticket ticket(Operation operation) {
    long key = name(operation);
    Ticket ticket = at(byName.get(key));
    if (ticket == null) {
      boolean named = operation.ref() != null;
      ticket = new Ticket(all.size(), operation.user(), operation.schedule(), named);
      byName.put(key, ticket.index);
      all.add(ticket);
      latest.put(person(operation.user(), operation.schedule()), ticket.index);
    }
    return ticket;
  }

  private static long name(Operation operation) {
    String ref = operation.ref();
    return ref == null ? person(operation.user(), operation.schedule()) : LongTable.key(ref);
  }

  private static long person(long user, long schedule) {
    return LongTable.key(user, schedule);
  }

  private @Nullable Ticket at(long index) {
    return index == LongTable.NONE ? null : all.get((int) index);
  }

  /** The ticket that an operation in the line is about; null where that is not known. */
  @Nullable Ticket byName(Operation operation) {
    return at(byName.get(name(operation)));
  }

  /** The ticket whose admission gave the pass that was sent; null where that is not known. */
  @Nullable Ticket byPass(Operation operation) {
    String pass = operation.pass();
    return pass == null ? null : at(byPass.get(LongTable.key(pass)));
  }

  /** Whether a request to enter got no answer, so that the person may have a ticket unseen. */
  boolean mayHaveEntered(long user, long schedule) {
    return lostEnters.get(person(user, schedule)) != LongTable.NONE;
  }

  /** Whether that person has a ticket there, or may have one. */
  boolean everEntered(long user, long schedule) {
    return latest.get(person(user, schedule)) != LongTable.NONE || mayHaveEntered(user, schedule);
  }

  LineTimes times() {
    return times;
  }

  Weather weather() {
    return weather;
  }

  List<Listening> listening() {
    return listening;
  }

  List<Ticket> tickets() {
    return all;
  }

  /** Tickets of each schedule, when all has been seen. */
  Map<Long, List<Ticket>> bySchedule() {
    Map<Long, List<Ticket>> known = bySchedule;
    if (known == null) {
      known = new TreeMap<>();
      for (Ticket ticket : all) {
        long unanswered = lostEnters.get(person(ticket.user, ticket.schedule));
        if (unanswered != LongTable.NONE) {
          ticket.enteredFrom = Math.min(ticket.enteredFrom, unanswered);
        }
        known.computeIfAbsent(ticket.schedule, id -> new ArrayList<>()).add(ticket);
      }
      known.values().forEach(tickets -> Arrivals.link(tickets, times));
      bySchedule = known;
    }
    return known;
  }

  /** Whether nobody can have stood in a line before the history began. */
  static boolean begunEmpty(Evidence evidence) {
    Ledger before = evidence.ledger().before();
    return before != null && before.permits() != null && before.permits().isEmpty();
  }
}
