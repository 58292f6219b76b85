package dev.headroom.capacity.check;

import dev.headroom.capacity.check.SeatHistory.Refusal;
import dev.headroom.capacity.check.Stretches.Stretch;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds end, and their seats come back: nobody is told that a seat is taken at a time when nobody
 * can have had it. What is still held after the load is told by {@link SeatsStillHeld}.
 */
final class HoldsEnd implements Check {

  static final String ID = "holds-end";
  private static final Message NAME = Message.of("Holds end, and seats come back");

  private final SeatHistory history;

  HoldsEnd(Promises promises) {
    this(new SeatHistory(promises));
  }

  HoldsEnd(SeatHistory history) {
    this.history = history;
  }

  @Override
  public void see(Operation operation) {
    history.see(operation);
  }

  @Override
  public Invariant result(Evidence evidence) {
    return new Look(history, evidence).result();
  }

  /** Whether no seat was anybody's before the run, as the app itself counts. */
  static boolean fresh(Evidence evidence) {
    Ledger before = evidence.ledger().before();
    Ledger.Seats seats = before == null ? null : before.seats();
    return seats != null && seats.sold() == 0 && seats.held() == 0;
  }

  private static final class Look {
    private final SeatHistory history;
    private final Evidence evidence;
    private final Seating seating;
    private final boolean fresh;
    private final Witnesses witnesses = new Witnesses();
    private long judged;
    private @Nullable Refusal closest;
    private long closestMillis = Long.MAX_VALUE;

    Look(SeatHistory history, Evidence evidence) {
      this.history = history;
      this.evidence = evidence;
      this.seating = history.seating();
      this.fresh = fresh(evidence);
    }

    Invariant result() {
      SeatsStillHeld after = new SeatsStillHeld(history, evidence, fresh);
      after.sums(witnesses);
      if (evidence.history()) {
        history.refusals().stream().filter(this::judgeable).forEach(this::judge);
        after.rows(witnesses);
      }
      long checked = judged + after.checked();
      if (!witnesses.none()) {
        return Invariant.broken(ID, NAME, checked, witnesses);
      }
      if (!evidence.history()) {
        return Invariant.unknown(ID, NAME, Message.of("there is no history to look at"));
      }
      return checked == 0
          ? Invariant.idle(ID, NAME)
          : Invariant.held(ID, NAME, checked, closestCall(after.checked()));
    }

    /** A seat that may have been somebody's since before the run says nothing. */
    private boolean judgeable(Refusal refusal) {
      if (fresh) {
        return true;
      }
      for (long seat : refusal.seats()) {
        int number = seating.number(refusal.schedule(), seat);
        if (number == LongMap.NONE || seating.firstGot(number) > refusal.from()) {
          return false;
        }
      }
      return true;
    }

    private void judge(Refusal refusal) {
      if (refusal.seats().length == 0) {
        return;
      }
      judged++;
      long until = Long.MIN_VALUE;
      for (long seat : refusal.seats()) {
        Stretches possible = seating.possible(seating.number(refusal.schedule(), seat));
        Stretch last = possible.lastUpTo(refusal.to());
        until = Math.max(until, last == null ? Long.MIN_VALUE : last.to());
      }
      if (until < refusal.from()) {
        wrong(refusal, until);
      } else if (until - refusal.from() < closestMillis) {
        closestMillis = until - refusal.from();
        closest = refusal;
      }
    }

    private void wrong(Refusal refusal, long until) {
      double severity =
          until == Long.MIN_VALUE ? Double.MAX_VALUE : (double) refusal.from() - until;
      witnesses.add(
          refusal.to(),
          severity,
          () -> new Witnesses.Case(sentence(refusal, until), story(refusal)));
    }

    private Message sentence(Refusal refusal, long until) {
      Message seats = named(refusal.seats());
      String user = String.valueOf(refusal.user());
      String at = evidence.at(refusal.to());
      boolean one = refusal.seats().length == 1;
      if (until == Long.MIN_VALUE) {
        return Message.of(
            one
                ? "{0} was refused to user {1} at {2} though nobody had ever had it"
                : "{0} were refused to user {1} at {2} though nobody had ever had any of them",
            seats,
            user,
            at);
      }
      return Message.of(
          one
              ? "{0} was refused to user {1} at {2} though nobody can have had it since {3}"
              : "{0} were refused to user {1} at {2} though nobody can have had any of them since {3}",
          seats,
          user,
          at,
          evidence.at(until));
    }

    private static Message named(long[] seats) {
      return Told.named(Arrays.stream(seats).boxed().toList());
    }

    private List<Span> story(Refusal refusal) {
      long seat = refusal.seats()[0];
      Tenure latest = null;
      long until = Long.MIN_VALUE;
      for (long asked : refusal.seats()) {
        Stretches possible = seating.possible(seating.number(refusal.schedule(), asked));
        Stretch last = possible.lastUpTo(refusal.to());
        if (last != null && last.to() > until) {
          latest = last.owner();
          until = last.to();
          seat = asked;
        }
      }
      SeatStory story = new SeatStory(history.promises, seat);
      if (latest != null) {
        story.had(latest);
      }
      return story
          .did(
              refusal.user(),
              Message.of("asked for seat {0}: told it is taken", String.valueOf(seat)),
              refusal.from(),
              refusal.to())
          .spans();
    }

    private Message closestCall(long rows) {
      Refusal last = closest;
      if (last == null) {
        return Message.counted(
            rows,
            "{0} seat still held after the load, as it may be",
            "{0} seats still held after the load, as they may be");
      }
      Message refusals =
          Message.counted(
              judged,
              "{0} refusal, of a seat that somebody had or may have had",
              "{0} refusals, each of a seat that somebody had or may have had");
      // What may last for ever is no call at all.
      return closestMillis > Tenure.NEVER / 2
          ? refusals
          : Message.of(
              "{0}; the closest at {1}, {2} before {3} had to be free",
              refusals, evidence.at(last.from()), Took.millis(closestMillis), named(last.seats()));
    }
  }
}
