package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the app's own facts after a run must satisfy. */
public final class LedgerChecks {

  private LedgerChecks() {}

  /** Granted points are spent or still on an account, to the point. */
  public static Invariant pointsConserved(Ledger.BeforeAndAfter ledger) {
    Message name = Message.of("Points are conserved");
    Ledger.Points points = ledger.after() == null ? null : ledger.after().points();
    if (points == null) {
      return unknown(name);
    }
    long missing = points.granted() - points.spent() - points.balances();
    return missing == 0
        ? held(name, points.granted(), Message.of("granted = spent + balances, to the point"))
        : broken(
            name,
            points.granted(),
            Math.abs(missing),
            Message.of(
                missing > 0
                    ? "{0} points were granted, {1} spent and {2} are left: {3} too few"
                    : "{0} points were granted, {1} spent and {2} are left: {3} too many",
                count(points.granted()),
                count(points.spent()),
                count(points.balances()),
                count(Math.abs(missing))));
  }

  /** Each payment has an idempotency key of its own. */
  public static Invariant noPaymentTwice(Ledger.BeforeAndAfter ledger) {
    Message name = Message.of("No payment is charged twice");
    Ledger.Payments payments = ledger.after() == null ? null : ledger.after().payments();
    if (payments == null) {
      return unknown(name);
    }
    long twice = payments.count() - payments.distinctKeys();
    return twice == 0
        ? held(
            name,
            payments.count(),
            Message.of("{0} payments, each with its own key", count(payments.count())))
        : broken(
            name,
            payments.count(),
            Math.abs(twice),
            Message.of(
                "{0} payments were booked under {1} keys",
                count(payments.count()), count(payments.distinctKeys())));
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static List<Message> firstAndLast(List<Message> witnesses) {
    return witnesses.size() <= 2
        ? witnesses
        : List.of(witnesses.get(0), witnesses.get(witnesses.size() - 1));
  }

  static List<Witness> told(List<Message> witnesses) {
    List<Message> kept = firstAndLast(witnesses);
    List<Witness> told = new ArrayList<>();
    for (Message witness : kept) {
      Witness.Which which = told.isEmpty() ? Witness.Which.FIRST : Witness.Which.LAST;
      told.add(new Witness(which, witness, List.of()));
    }
    return told;
  }

  private static Invariant unknown(Message name) {
    return Invariant.unknown(
        name.toString(), name, Message.of("the app was not asked for its facts"));
  }

  private static Invariant held(Message name, long checked, Message closestCall) {
    return Invariant.held(name.toString(), name, checked, closestCall);
  }

  private static Invariant broken(Message name, long checked, long violations, Message witness) {
    return new Invariant(
        name.toString(), name, false, true, checked, violations, null, told(List.of(witness)));
  }
}
