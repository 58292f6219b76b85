package dev.headroom.capacity.check;

import dev.headroom.capacity.check.Stretches.Stretch;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Facts.Held;
import dev.headroom.capacity.run.Ledger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the app's stores keep from others after the load, of a run that began with all seats free.
 */
final class SeatsStillHeld {

  private final SeatHistory history;
  private final Evidence evidence;
  private final Seating seating;
  private final boolean fresh;
  private long checked;

  SeatsStillHeld(SeatHistory history, Evidence evidence, boolean fresh) {
    this.history = history;
    this.evidence = evidence;
    this.seating = history.seating();
    this.fresh = fresh;
  }

  long checked() {
    return checked;
  }

  /** Each seat is free, held or sold. */
  void sums(Witnesses witnesses) {
    Ledger after = evidence.ledger().after();
    Ledger.Seats seats = after == null ? null : after.seats();
    if (seats == null || seats.total() == seats.free() + seats.held() + seats.sold()) {
      return;
    }
    Message sentence =
        Message.of(
            "of {0} seats {1} are free, {2} held and {3} sold: that is not all of them, or more",
            seats.total(), seats.free(), seats.held(), seats.sold());
    witnesses.add(Long.MAX_VALUE, 0, () -> new Witnesses.Case(sentence, List.of()));
  }

  /** Rows that have ended but were not tidied away block nobody. */
  void rows(Witnesses witnesses) {
    Facts facts = evidence.facts();
    if (!facts.whole() || !fresh) {
      return;
    }
    long slack = history.promises.clockSlack().toMillis();
    long longest =
        Math.max(history.promises.holdLife().toMillis(), history.promises.paymentGrace().toMillis())
            + slack;
    for (Held held : facts.held()) {
      if (held.ends() > facts.takenAt()) {
        checked++;
        judge(held, facts.takenAt(), slack, longest, witnesses);
      }
    }
  }

  private void judge(Held held, long takenAt, long slack, long longest, Witnesses witnesses) {
    Stretches possible = seating.possible(seating.number(held.schedule(), held.seat()));
    Stretch last = possible.lastUpTo(takenAt);
    String seat = String.valueOf(held.seat());
    if (last == null || last.to() < takenAt - slack) {
      Message sentence =
          last == null
              ? Message.of(
                  "seat {0} was still held at {1}, after the load, though nobody ever had it",
                  seat, evidence.at(takenAt))
              : Message.of(
                  "seat {0} was still held at {1}, after the load, though nobody can have had it"
                      + " since {2}",
                  seat, evidence.at(takenAt), evidence.at(last.to()));
      witnesses.add(
          takenAt,
          last == null ? Double.MAX_VALUE : (double) takenAt - last.to(),
          () -> new Witnesses.Case(sentence, story(held.seat(), last)));
    } else if (held.ends() - takenAt > longest) {
      Message sentence =
          Message.of(
              "seat {0} was held for another {1} at {2}: longer than a hold lasts",
              seat, Took.millis(held.ends() - takenAt), evidence.at(takenAt));
      witnesses.add(
          takenAt,
          (double) held.ends() - takenAt - longest,
          () -> new Witnesses.Case(sentence, story(held.seat(), last)));
    }
  }

  private List<Span> story(long seat, @Nullable Stretch last) {
    return last == null
        ? List.of()
        : new SeatStory(history.promises, seat).had(last.owner()).spans();
  }
}
