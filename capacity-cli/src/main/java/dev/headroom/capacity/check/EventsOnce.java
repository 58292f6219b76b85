package dev.headroom.capacity.check;

import dev.headroom.capacity.check.Witnesses.Case;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Each payment has one event, which is published and applied once, and seats are counted as sold
 * that many times as they were. All of it is read from one snapshot of the app's rows.
 */
final class EventsOnce implements Check {

  private static final String ID = "events-once";
  private static final Message NAME = Message.of("No event is lost or applied twice");

  private static final double LOST = 1;
  private static final double TWICE = 2;

  private final Promises promises;
  private final Patience patience;
  private long earliest = Long.MAX_VALUE;

  EventsOnce(Promises promises) {
    this.promises = promises;
    this.patience = new Patience(promises);
  }

  @Override
  public void see(Operation operation) {
    patience.see(operation);
    earliest = Math.min(earliest, operation.start());
  }

  @Override
  public Invariant result(Evidence evidence) {
    Facts facts = evidence.facts();
    if (!facts.whole()) {
      return Missing.facts(ID, NAME, evidence);
    }
    Look look = new Look(facts, from(evidence), patience.arrived(facts));
    look.payments();
    look.sales();
    if (!look.found.none()) {
      return Invariant.broken(ID, NAME, look.checked, look.found);
    }
    if (look.underWay) {
      return Invariant.unknown(
          ID, NAME, Message.of("events were still on their way when the facts were taken"));
    }
    return look.checked == 0
        ? Invariant.idle(ID, NAME)
        : Invariant.held(
            ID,
            NAME,
            look.checked,
            Message.counted(
                look.checked, "{0} event, applied once", "{0} events, each applied once"));
  }

  /** Events of payments before this run may be forgotten by now. */
  private long from(Evidence evidence) {
    Ledger before = evidence.ledger().before();
    boolean fresh = before != null && before.payments() != null && before.payments().count() == 0;
    return fresh || earliest == Long.MAX_VALUE
        ? Long.MIN_VALUE
        : earliest - promises.clockSlack().toMillis();
  }

  private static final class Look {
    private final Facts facts;
    private final long from;
    private final boolean arrived;
    private final Witnesses found = new Witnesses();
    private final Map<Long, Facts.Event> byPayment = new HashMap<>();
    private boolean underWay;
    private long checked;

    Look(Facts facts, long from, boolean arrived) {
      this.facts = facts;
      this.from = from;
      this.arrived = arrived;
    }

    void payments() {
      Set<Long> paid = new HashSet<>();
      facts.reservations().stream()
          .filter(reservation -> reservation.payment() != null)
          .forEach(reservation -> paid.add(reservation.payment()));
      for (Facts.Event event : facts.events()) {
        if (byPayment.put(event.payment(), event) != null) {
          broken(
              facts.takenAt(),
              TWICE,
              () -> Message.of("payment {0} was told in two events", event.payment()));
        }
        if (event.consumed() > 1) {
          broken(
              facts.takenAt(),
              TWICE,
              () ->
                  Message.of(
                      "the event of payment {0} was applied {1} times",
                      event.payment(), event.consumed()));
        }
        if (!paid.contains(event.payment())) {
          broken(
              facts.takenAt(),
              TWICE,
              () ->
                  Message.of(
                      "an event told of payment {0}, which does not exist", event.payment()));
        }
      }
      facts.reservations().forEach(this::told);
    }

    private void told(Facts.Reservation reservation) {
      if (reservation.payment() == null || reservation.at() < from) {
        return;
      }
      checked++;
      Facts.Event event = byPayment.get(reservation.payment());
      if (event == null) {
        broken(
            reservation.at(),
            LOST,
            () ->
                Message.of(
                    "payment {0} of user {1} has no event",
                    reservation.payment(), reservation.user()));
      } else if (event.consumed() == 0 && !arrived) {
        underWay = true;
      } else if (event.consumed() == 0) {
        broken(
            reservation.at(),
            LOST,
            () ->
                Message.of(
                    event.published()
                        ? "the event of payment {0} of user {1} was published and never applied"
                        : "the event of payment {0} of user {1} was never published",
                    reservation.payment(),
                    reservation.user()));
      }
    }

    /** Whatever is still on its way, between the seats of what was applied and of all there is. */
    void sales() {
      Map<Long, Long> most = new TreeMap<>();
      Map<Long, Long> least = new TreeMap<>();
      for (Facts.Reservation reservation : facts.reservations()) {
        if (reservation.payment() != null) {
          long seats = reservation.seats().size();
          most.merge(reservation.schedule(), seats, Long::sum);
          Facts.Event event = byPayment.get(reservation.payment());
          if (event != null && event.consumed() > 0) {
            least.merge(reservation.schedule(), seats, Long::sum);
          }
        }
      }
      Map<Long, Long> counted = new HashMap<>();
      facts.sales().forEach(sales -> counted.merge(sales.schedule(), sales.seats(), Long::sum));
      Set<Long> schedules = new TreeSet<>(most.keySet());
      schedules.addAll(counted.keySet());
      for (long schedule : schedules) {
        long seats = counted.getOrDefault(schedule, 0L);
        long sold = most.getOrDefault(schedule, 0L);
        long applied = least.getOrDefault(schedule, 0L);
        if (seats > sold) {
          sales(schedule, seats, sold, TWICE + seats - sold);
        } else if (seats < applied) {
          sales(schedule, seats, applied, LOST + applied - seats);
        }
      }
    }

    private void sales(long schedule, long counted, long sold, double severity) {
      broken(
          facts.takenAt(),
          severity,
          () ->
              Message.of(
                  "events counted {0} seats of schedule {1} as sold, and {2} were",
                  Say.count(counted), schedule, Say.count(sold)));
    }

    private void broken(long at, double severity, Supplier<Message> what) {
      found.add(at, severity, () -> new Case(what.get(), List.of()));
    }
  }
}
