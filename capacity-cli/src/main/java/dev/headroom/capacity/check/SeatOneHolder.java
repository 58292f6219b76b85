package dev.headroom.capacity.check;

import dev.headroom.capacity.check.Stretches.Stretch;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No seat is held or sold to two people at once: the stretches in which each surely had it don't
 * overlap. Nor does a seat have two reservations in the app's facts.
 */
final class SeatOneHolder implements Check {

  static final String ID = "seat-one-holder";
  private static final Message NAME = Message.of("No seat is held or sold to two people at once");

  private final SeatHistory history;

  SeatOneHolder(Promises promises) {
    this(new SeatHistory(promises));
  }

  SeatOneHolder(SeatHistory history) {
    this.history = history;
  }

  @Override
  public void see(Operation operation) {
    history.see(operation);
  }

  @Override
  public Invariant result(Evidence evidence) {
    return new Sweep(history, evidence).result();
  }

  /** One look at everything. */
  private static final class Sweep {
    private static final double BOTH_SOLD = 1e15;
    private final SeatHistory history;
    private final Evidence evidence;
    private final Seating seating;
    private final Witnesses witnesses = new Witnesses();
    private final Set<Long> soldTwice = new HashSet<>();
    private @Nullable HandOver quickest;

    private record HandOver(long seat, Tenure from, long ended, long gap) {}

    Sweep(SeatHistory history, Evidence evidence) {
      this.history = history;
      this.evidence = evidence;
      this.seating = history.seating();
    }

    Invariant result() {
      for (int number = 0; number < seating.seats(); number++) {
        sweep(number);
      }
      new SeatsSoldTwice(evidence).tell(witnesses, soldTwice);
      long checked = history.tenures().stream().filter(Tenure::sure).count();
      if (!witnesses.none()) {
        return Invariant.broken(ID, NAME, checked, witnesses);
      }
      if (!evidence.history()) {
        return Invariant.unknown(ID, NAME, Message.of("there is no history to look at"));
      }
      Ledger ledger = evidence.ledger().after();
      boolean sold = ledger != null && ledger.seats() != null && ledger.seats().sold() > 0;
      return checked == 0 && !sold
          ? Invariant.idle(ID, NAME)
          : Invariant.held(ID, NAME, checked, closestCall());
    }

    private void sweep(int number) {
      Stretch running = null;
      for (Stretch next : seating.sure(number).byStart()) {
        if (running != null && !running.owner().mayBe(next.owner())) {
          if (clash(running, next)) {
            clashed(seating.seat(number), running, next);
          } else if (running.to() <= next.from()) {
            handedOver(seating.seat(number), running, next);
          }
        }
        if (running == null || next.to() > running.to()) {
          running = next;
        }
      }
    }

    /** Both surely had it, or one got it and lost it while the other surely had it. */
    private static boolean clash(Stretch running, Stretch next) {
      return running.to() > next.from()
          && (next.to() > next.from() || running.from() <= next.owner().asked);
    }

    private void clashed(long seat, Stretch running, Stretch next) {
      boolean bothSold = running.owner().paid != Tenure.NEVER && next.owner().paid != Tenure.NEVER;
      if (!bothSold && !evidence.history()) {
        return; // What is missing may have given it back.
      }
      if (bothSold) {
        soldTwice.add(Hash.of(next.owner().schedule, seat));
      }
      long until = Math.min(running.to(), next.to());
      long both = Math.max(0, Math.min(until, history.end()) - next.from());
      witnesses.add(
          next.from(),
          bothSold ? BOTH_SOLD + both : both,
          () ->
              new Witnesses.Case(sentence(seat, running, next, both), story(seat, running, next)));
    }

    private Message sentence(long seat, Stretch running, Stretch next, long both) {
      Tenure one = running.owner();
      Tenure other = next.owner();
      String name = String.valueOf(seat);
      if (one.paid != Tenure.NEVER && other.paid != Tenure.NEVER) {
        return Message.of(
            "seat {0} was sold to user {1} at {2} and to user {3} at {4}",
            name,
            String.valueOf(one.user),
            evidence.at(one.paid),
            String.valueOf(other.user),
            evidence.at(other.paid));
      }
      return Message.of(
          "seat {0} was user {1}’s from {2} and user {3}’s from {4}: both had it for {5}",
          name,
          String.valueOf(one.user),
          evidence.at(running.from()),
          String.valueOf(other.user),
          evidence.at(next.from()),
          Took.millis(both));
    }

    private List<Span> story(long seat, Stretch running, Stretch next) {
      return new SeatStory(history.promises, seat).had(running.owner()).had(next.owner()).spans();
    }

    private void handedOver(long seat, Stretch running, Stretch next) {
      Tenure before = running.owner();
      boolean back = Math.min(before.endingAsked, before.leaveAsked) <= running.to();
      long ended = back || before.lasts == Tenure.NEVER ? running.to() : before.lasts;
      long gap = Math.max(0, next.from() - ended);
      if (quickest == null || gap < quickest.gap()) {
        quickest = new HandOver(seat, before, ended, gap);
      }
    }

    private Message closestCall() {
      Message rivals =
          Message.counted(
              rivals(),
              "{0} rival for a seat that somebody had was refused",
              "{0} rivals for a seat that somebody had were refused");
      HandOver hand = quickest;
      if (hand == null) {
        return Message.of("{0}; no seat changed hands", rivals);
      }
      String seat = String.valueOf(hand.seat());
      String at = evidence.at(hand.ended());
      boolean back = hand.from().givenBack != Tenure.NEVER;
      return back
          ? Message.of(
              "{0}; seat {1}, given back at {2}, was somebody else’s {3} later",
              rivals, seat, at, Took.millis(hand.gap()))
          : Message.of(
              "{0}; seat {1}, whose hold ended at {2}, was somebody else’s {3} later",
              rivals, seat, at, Took.millis(hand.gap()));
    }

    private long rivals() {
      return history.refusals().stream().filter(this::rightly).count();
    }

    private boolean rightly(SeatHistory.Refusal refusal) {
      for (long seat : refusal.seats()) {
        Stretches sure = seating.sure(seating.number(refusal.schedule(), seat));
        if (sure.covering(refusal.from(), refusal.to()) != null) {
          return true;
        }
      }
      return false;
    }
  }
}
