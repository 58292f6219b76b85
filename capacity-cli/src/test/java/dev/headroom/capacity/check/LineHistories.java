package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.asked;
import static dev.headroom.capacity.check.Histories.line;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Histories of a waiting line, written by hand. A user's ticket is {@code t<user>} and the pass
 * {@code p<user>}, unless told. Ticks are 1 s apart, an admission lasts 60 s, two may be inside,
 * clocks are 100 ms apart at most.
 */
final class LineHistories {

  static final long LIFE = 60_000;

  static final Promises PROMISES = promises(2);

  private LineHistories() {}

  static Promises promises(long permits) {
    Promises usual = Promises.DEFAULT;
    return new Promises(
        permits,
        Duration.ofSeconds(1),
        Duration.ofMillis(LIFE),
        usual.waitingLife(),
        usual.holdLife(),
        usual.paymentGrace(),
        usual.freeSeatsLife(),
        Duration.ofSeconds(1),
        Duration.ofMillis(100));
  }

  static Operation enters(long user, long position, long from, long to) {
    return line("enter", user, position).at(from, to).ok("t" + user);
  }

  static Operation lostEnter(long user, long from, long to) {
    return asked("enter", user).at(from, to).lost();
  }

  /** Told by an answer or event that came at {@code at}; admitted by the system when it says. */
  static Operation admitted(long user, long systemAt, long at) {
    return line("admitted", user, 0)
        .at(Math.min(systemAt, at), at)
        .pass("p" + user)
        .expires(systemAt + LIFE)
        .ok("t" + user);
  }

  /** Inside at once. */
  static List<Operation> walksIn(long user, long at) {
    return List.of(enters(user, 0, at, at + 10), admitted(user, at + 5, at + 10));
  }

  static Operation leaves(long user, long from, long to) {
    return asked("leave", user).pass("p" + user).at(from, to).ok("t" + user);
  }

  static Operation loses(long user, long from, long to) {
    return asked("leave", user).ref("t" + user).at(from, to).lost();
  }

  static Histories.Asked pays(long user, long from, long to) {
    return asked("pay", user).key("k" + user).pass("p" + user).at(from, to);
  }

  static Histories.Asked holds(long user, long from, long to) {
    return asked("hold", user).key("h" + user + "-" + from).pass("p" + user).at(from, to);
  }

  static Operation polls(long user, long place, long from, long to) {
    return line("place", user, place).at(from, to).ok("t" + user);
  }

  static Operation hears(long user, long place, long at) {
    return line("place", user, place).at(at, at).ok("t" + user);
  }

  static Operation listens(long user, long from, long to) {
    return asked("listen", user).ref("t" + user).at(from, to).answered("ok", 200, "end");
  }

  /** The operations in the order of their ends. */
  static Invariant judge(Check check, Evidence evidence, List<Operation> operations) {
    List<Operation> sorted = new ArrayList<>(operations);
    sorted.sort(Comparator.comparingLong(Operation::end));
    sorted.forEach(check::see);
    return check.result(evidence);
  }

  @SafeVarargs
  static List<Operation> all(List<Operation>... some) {
    List<Operation> all = new ArrayList<>();
    for (List<Operation> each : some) {
      all.addAll(each);
    }
    return all;
  }

  /** A run of our own app, begun with nobody in any line. */
  static Evidence fresh() {
    return fresh(Facts.NONE);
  }

  static Evidence fresh(Facts facts) {
    return Histories.with(new Ledger.BeforeAndAfter(ledger(List.of()), ledger(List.of())), facts);
  }

  static Ledger ledger(List<Ledger.Permits> permits) {
    return new Ledger(null, null, null, permits);
  }

  /** What a store said at that instant. */
  static Facts permits(long takenAt, Facts.Permit... permits) {
    return new Facts(
        true,
        true,
        takenAt,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(permits),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** A history that lacks lines. */
  static Evidence cut() {
    Evidence whole = fresh();
    return new Evidence(0, false, whole.ledger(), whole.facts(), whole.metrics());
  }
}
