package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.PointsConserved.AMOUNT;
import static dev.headroom.capacity.check.PointsConserved.CHARGE;
import static dev.headroom.capacity.check.PointsConserved.END;
import static dev.headroom.capacity.check.PointsConserved.ENDING;
import static dev.headroom.capacity.check.PointsConserved.START;
import static dev.headroom.capacity.check.PointsConserved.THING;

import dev.headroom.capacity.check.Witnesses.Case;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Judges account after account; a charge that is repeated with its key counts once. */
final class Accounts {

  private final Rows movements;
  private final Ending endings;
  private final Evidence evidence;
  private final Witnesses found;

  Accounts(Rows movements, Ending endings, Evidence evidence, Witnesses found) {
    this.movements = movements;
    this.endings = endings;
    this.evidence = evidence;
    this.found = found;
  }

  /** What became of one charge or payment over all its attempts. */
  private static final class Thing {
    private boolean charge;
    private boolean sure;
    private boolean possible;
    private long amount = -1;
    private long lastEnd;
  }

  /** Needs all facts. */
  void judge() {
    for (Facts.Account account : evidence.facts().accounts()) {
      long missing = account.granted() - account.spent() - account.balance();
      if (missing != 0) {
        broken(
            account.user(),
            evidence.facts().takenAt(),
            Math.abs(missing),
            () ->
                Message.of(
                    missing > 0
                        ? "user {0} was granted {1} points, spent {2} and has {3} left: {4} too few"
                        : "user {0} was granted {1} points, spent {2} and has {3} left: {4} too"
                            + " many",
                    account.user(),
                    Say.count(account.granted()),
                    Say.count(account.spent()),
                    Say.count(account.balance()),
                    Say.count(Math.abs(missing))));
      }
    }
    if (!evidence.facts().entries().isEmpty() || !evidence.facts().accounts().isEmpty()) {
      charges();
    }
  }

  private void charges() {
    Map<Long, Long> granted = new HashMap<>();
    for (Facts.Entry entry : evidence.facts().entries()) {
      if (entry.granted()) {
        long thing = Ids.joined(entry.user(), Ids.of(entry.reference()));
        if (granted.put(thing, entry.amount()) != null) {
          broken(
              entry.user(),
              evidence.facts().takenAt(),
              entry.amount(),
              () ->
                  Message.of(
                      "user {0} was granted the same charge of {1} points twice",
                      entry.user(), Say.count(entry.amount())));
        }
      }
    }
    each(
        (user, id, thing) -> {
          if (thing.charge) {
            charged(user, thing, granted.get(Ids.joined(user, id)));
          }
        });
  }

  private void charged(long user, Thing thing, @Nullable Long granted) {
    if (granted == null && thing.sure) {
      broken(
          user,
          thing.lastEnd,
          thing.amount,
          () ->
              Message.of(
                  "user {0} was told at {1} that {2} points were charged, and they are not there",
                  user, evidence.at(thing.lastEnd), points(thing.amount)));
    } else if (granted != null && thing.amount >= 0 && granted != thing.amount) {
      broken(
          user,
          thing.lastEnd,
          Math.abs(granted - thing.amount),
          () ->
              Message.of(
                  "user {0} asked at {1} to charge {2} points, and {3} were granted",
                  user, evidence.at(thing.lastEnd), points(thing.amount), Say.count(granted)));
    } else if (granted != null && !thing.possible && evidence.history()) {
      broken(
          user,
          thing.lastEnd,
          granted,
          () ->
              Message.of(
                  "user {0} was refused a charge at {1}, and was granted {2} points all the same",
                  user, evidence.at(thing.lastEnd), Say.count(granted)));
    }
  }

  /**
   * What people asked for in all.
   *
   * @param more whether there were charges that can't be told from each other
   */
  PointSums.Asked asked(boolean more) {
    long[] sums = new long[3];
    boolean[] unbounded = {more};
    each(
        (user, id, thing) -> {
          long amount = Math.max(0, thing.amount);
          if (!thing.charge) {
            sums[2] += thing.sure ? amount : 0;
          } else if (thing.possible) {
            sums[0] += thing.sure ? amount : 0;
            sums[1] += amount;
            unbounded[0] |= thing.amount < 0;
          }
        });
    return new PointSums.Asked(sums[0], unbounded[0] ? Long.MAX_VALUE : sums[1], sums[2]);
  }

  Message closest() {
    long[] charges = new long[1];
    each((user, id, thing) -> charges[0] += thing.charge && thing.sure ? 1 : 0);
    Message sum = Message.of("granted = spent + balances, to the point");
    return charges[0] == 0 || !evidence.facts().whole()
        ? sum
        : Message.of(
            "{0}; {1}",
            sum,
            Message.counted(
                charges[0],
                "{0} charge on its account once",
                "{0} charges on their accounts once each"));
  }

  private interface Looked {
    void at(long user, long id, Thing thing);
  }

  private void each(Looked looked) {
    for (int group = 0; group < movements.groups(); group++) {
      Map<Long, Thing> things = new HashMap<>();
      for (int row : movements.of(group)) {
        take(row, things.computeIfAbsent(get(row, THING), id -> new Thing()));
      }
      long user = movements.keyOf(group);
      things.forEach((id, thing) -> looked.at(user, id, thing));
    }
  }

  /** The amount is that of the attempt that went well, as a key may have come with another. */
  private void take(int row, Thing thing) {
    long ending = get(row, ENDING);
    thing.charge = get(row, CHARGE) == 1;
    boolean better = Ending.ok(ending) || (!thing.sure && !Ending.reused(ending));
    if (better && get(row, AMOUNT) >= 0) {
      thing.amount = get(row, AMOUNT);
    }
    thing.sure |= Ending.ok(ending);
    thing.possible |= Ending.ok(ending) || Ending.open(ending);
    thing.lastEnd = get(row, END);
  }

  private static Object points(long amount) {
    return amount < 0 ? "?" : Say.count(amount);
  }

  private void broken(long user, long at, double severity, Supplier<Message> what) {
    found.add(at, severity, () -> new Case(what.get(), story(user)));
  }

  private List<Span> story(long user) {
    Tale tale = new Tale();
    for (int row : movements.with(user)) {
      long ending = get(row, ENDING);
      Object amount = points(get(row, AMOUNT));
      tale.asked(
          Ending.who(user, ending),
          get(row, CHARGE) == 1
              ? Message.of("asked to charge {0} points", amount)
              : Message.of("asked to pay {0} points", amount),
          endings.answer(ending, Ids.NONE),
          get(row, START),
          get(row, END));
    }
    return tale.told();
  }

  private long get(int row, int column) {
    return movements.get(row, column);
  }
}
