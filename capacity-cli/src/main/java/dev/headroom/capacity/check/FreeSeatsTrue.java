package dev.headroom.capacity.check;

import dev.headroom.capacity.check.Stretches.Stretch;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of free seats may be as old as was promised, and no older: it shows no seat that somebody
 * surely had all that time, and misses none that nobody can have had.
 */
final class FreeSeatsTrue implements Check {

  static final String ID = "free-seats-true";
  private static final Message NAME = Message.of("Lists of free seats are true");

  private final SeatHistory history;
  private static final int OK = 200;
  private final ShownLists lists = new ShownLists();
  private final List<NoList> noLists = new ArrayList<>();

  /** An answer that said it was a list and was something else. */
  private record NoList(long user, long schedule, long from, long to) {}

  FreeSeatsTrue(Promises promises) {
    this(new SeatHistory(promises));
  }

  FreeSeatsTrue(SeatHistory history) {
    this.history = history;
  }

  @Override
  public void see(Operation operation) {
    history.see(operation);
    if (!operation.op().equals("seats")) {
      return;
    }
    if (operation.acknowledged()) {
      lists.add(operation);
    } else if (operation.unknown() && operation.status() == OK) {
      noLists.add(
          new NoList(operation.user(), operation.schedule(), operation.start(), operation.end()));
    }
  }

  @Override
  public Invariant result(Evidence evidence) {
    if (lists.none() && noLists.isEmpty()) {
      return Invariant.idle(ID, NAME);
    }
    return evidence.history()
        ? new Look(evidence).result()
        : Invariant.unknown(ID, NAME, Message.of("there is no history to look at"));
  }

  /** What is wrong with one seat of a list. */
  private record Wrong(long seat, boolean shown, @Nullable Stretch had, long millis) {}

  private final class Look {
    private final Evidence evidence;
    private final Seating seating = history.seating();
    private final boolean fresh;
    private final long age =
        history.promises.freeSeatsLife().plus(history.promises.clockSlack()).toMillis();
    private final Witnesses witnesses = new Witnesses();
    private long oldest;
    private long oldestSeat;
    private long oldestAt;

    Look(Evidence evidence) {
      this.evidence = evidence;
      this.fresh = HoldsEnd.fresh(evidence);
    }

    Invariant result() {
      lists.learn(history.tenures());
      lists.forEach(this::look);
      noLists.forEach(this::unreadable);
      long checked = (long) lists.size() + noLists.size();
      return witnesses.none()
          ? Invariant.held(ID, NAME, checked, closestCall())
          : Invariant.broken(ID, NAME, checked, witnesses);
    }

    private void unreadable(NoList answer) {
      witnesses.add(
          answer.to(),
          0,
          () ->
              new Witnesses.Case(
                  Message.of(
                      "who asked for the free seats of schedule {0} at {1} was given something"
                          + " that is no list of seats",
                      String.valueOf(answer.schedule()), evidence.at(answer.to())),
                  List.of(
                      new Span(
                          SeatStory.user(answer.user()),
                          Message.of("asked for the free seats: given something else"),
                          answer.from(),
                          answer.to(),
                          false))));
    }

    private void look(ShownLists.Shown list, ShownLists.Plan plan) {
      Wrong worst = null;
      for (int i = 0; i < plan.size(); i++) {
        Wrong wrong = list.has(i) ? free(list, plan, i) : taken(list, plan, i);
        if (wrong != null && (worst == null || wrong.millis() > worst.millis())) {
          worst = wrong;
        }
      }
      if (worst != null) {
        Wrong told = worst;
        witnesses.add(
            list.to(),
            told.millis(),
            () -> new Witnesses.Case(sentence(list, told), story(list, told)));
      }
    }

    private @Nullable Wrong free(ShownLists.Shown list, ShownLists.Plan plan, int i) {
      Stretches sure = seating.sure(seating.number(plan.schedule(), plan.seat(i)));
      Stretch now = sure.covering(list.from(), list.to());
      if (now == null) {
        return null;
      }
      long behind = list.from() - now.from();
      Stretch always = sure.covering(list.from() - age, list.to());
      if (always != null) {
        return new Wrong(plan.seat(i), true, always, list.from() - always.from());
      }
      if (behind > oldest) {
        oldest = behind;
        oldestSeat = plan.seat(i);
        oldestAt = list.to();
      }
      return null;
    }

    /** A seat that may have been somebody's since before the run may be missing. */
    private @Nullable Wrong taken(ShownLists.Shown list, ShownLists.Plan plan, int i) {
      long from = list.from() - age;
      int number = seating.number(plan.schedule(), plan.seat(i));
      long got = number == LongMap.NONE ? Tenure.NEVER : seating.firstGot(number);
      long knownFree = Math.min(plan.firstShown(i), got);
      if (knownFree > from && !(fresh && evidence.zeroMillis() <= from)) {
        return null;
      }
      Stretch last = seating.possible(number).lastUpTo(list.to());
      if (last != null && last.to() >= from) {
        return null;
      }
      long since = last == null ? Math.min(knownFree, evidence.zeroMillis()) : last.to();
      return new Wrong(plan.seat(i), false, last, list.from() - since);
    }

    private Message sentence(ShownLists.Shown list, Wrong wrong) {
      String seat = String.valueOf(wrong.seat());
      String at = evidence.at(list.to());
      Stretch had = wrong.had();
      if (had == null) {
        return Message.of(
            "seat {0} was not shown as free at {1} though nobody ever had it", seat, at);
      }
      return wrong.shown()
          ? Message.of(
              "seat {0} was shown as free at {1} though user {2} had had it since {3}",
              seat, at, String.valueOf(had.owner().user), evidence.at(had.from()))
          : Message.of(
              "seat {0} was not shown as free at {1} though nobody can have had it since {2}",
              seat, at, evidence.at(had.to()));
    }

    private List<Span> story(ShownLists.Shown list, Wrong wrong) {
      SeatStory story = new SeatStory(history.promises, wrong.seat());
      if (wrong.had() != null) {
        story.had(wrong.had().owner());
      }
      String seat = String.valueOf(wrong.seat());
      return story
          .did(
              list.user(),
              wrong.shown()
                  ? Message.of("was shown seat {0} as free", seat)
                  : Message.of("was not shown seat {0} as free", seat),
              list.from(),
              list.to())
          .spans();
    }

    private Message closestCall() {
      Message allowed = Took.millis(history.promises.freeSeatsLife().toMillis());
      return oldest == 0
          ? Message.of("no list was behind; {0} are allowed", allowed)
          : Message.of(
              "seat {0} was shown as free at {1}, {2} after it was taken; {3} are allowed",
              String.valueOf(oldestSeat), evidence.at(oldestAt), Took.millis(oldest), allowed);
    }
  }
}
