package dev.headroom.load.inspect;

import dev.headroom.load.history.Operation;
import dev.headroom.load.history.Outcome;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/** What to ask next: every trick in its turn, those that there is no occasion for left out. */
final class Tricks {

  /** The most that one trick asks at once, with the questions whether it may. */
  static final int MOST_AT_ONCE = 4;

  /** Refusals of a payment that no second try can overcome, so that a repeat harms nobody. */
  private static final Set<Integer> FOR_GOOD = Set.of(404, 410);

  private final Cases cases;
  private final Wallets wallets;
  private final List<LongFunction<List<Ask>>> all;
  private int next;

  Tricks(Dice dice) {
    this.cases = new Cases(dice.random());
    this.wallets = new Wallets(dice);
    Repeats repeats = new Repeats(cases, dice);
    Passes passes = new Passes(cases, dice);
    this.all =
        List.of(
            now -> repeats.again(Kind.HOLD),
            now -> repeats.again(Kind.PAY),
            now -> repeats.again(Kind.CHARGE),
            now -> repeats.again(Kind.BOOK),
            now -> passes.forged(Kind.HOLD),
            now -> repeats.reused(Kind.HOLD),
            now -> passes.expired(),
            now -> wallets.charges(),
            now -> passes.borrowed(Kind.HOLD),
            now -> repeats.reused(Kind.PAY),
            now -> repeats.failingPay(),
            now -> passes.forged(Kind.PAY),
            now -> passes.borrowed(Kind.PAY),
            now -> repeats.twice(Kind.PAY),
            repeats::refusedPayAgain,
            now -> repeats.twice(Kind.CHARGE),
            now -> repeats.reused(Kind.CHARGE),
            now -> repeats.reused(Kind.BOOK),
            now -> passes.forged(Kind.RELEASE),
            now -> passes.borrowed(Kind.RELEASE),
            now -> repeats.twice(Kind.HOLD),
            now -> repeats.twice(Kind.BOOK));
  }

  void heard(Case one) {
    cases.add(one);
  }

  /** Takes the answer to one of its own, which may be asked about in turn. */
  void answered(Ask ask, Operation operation) {
    Case own = new Case(operation, ask.pass(), "");
    if (ask.kind() == Kind.CHARGE && wallets.owns(operation.user())) {
      wallets.answered(operation);
      cases.add(own);
    } else if (staysRefused(operation) && Probe.TWICE.text().equals(operation.details().probe())) {
      cases.add(own);
    }
  }

  /** At most {@link #MOST_AT_ONCE} at once; none where there is no occasion for anything. */
  List<Ask> next(long nowMillis) {
    for (int tries = 0; tries < all.size(); tries++) {
      List<Ask> asks = all.get(next).apply(nowMillis);
      next = (next + 1) % all.size();
      if (!asks.isEmpty()) {
        return asks;
      }
    }
    return List.of();
  }

  static boolean staysRefused(Operation operation) {
    return operation.op().equals(Kind.PAY.op())
        && operation.outcome() == Outcome.REFUSED
        && FOR_GOOD.contains(operation.status());
  }
}
