package dev.headroom.capacity.check;

import static dev.headroom.capacity.check.Histories.charge;
import static dev.headroom.capacity.check.Histories.hold;
import static dev.headroom.capacity.check.Histories.pay;

import dev.headroom.capacity.check.Histories.Asked;
import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A small shop that works right, asked by people who repeat themselves and lose answers; unless it
 * is told to break one rule.
 */
final class MoneySimulation {

  enum Bug {
    NONE,
    CHARGED_TWICE,
    EXPIRED_PAID,
    LOST_UPDATE,
    CHARGE_ANEW,
    OTHER_ANSWER,
    KEY_STUCK,
    EVENT_LOST,
    EVENT_TWICE
  }

  private static final long PRICE = 50;
  private static final long SEED = 1_000;
  private static final long LIFE = 60_000;

  private final Random random;
  private final Bug bug;
  final List<Operation> history = new ArrayList<>();
  private final Map<Long, Long> balances = new HashMap<>();
  private final Map<Long, Long> granted = new HashMap<>();
  private final Map<Long, Long> spent = new HashMap<>();
  private final Map<String, Long> charges = new HashMap<>();
  private final List<Facts.Reservation> reservations = new ArrayList<>();
  private final List<Facts.Entry> entries = new ArrayList<>();
  private final List<Facts.Event> events = new ArrayList<>();
  private long ids = 500;
  private long seats;
  private long sold;

  MoneySimulation(long seed, Bug bug) {
    this.random = new Random(seed);
    this.bug = bug;
    for (long user = 1; user <= 12; user++) {
      balances.put(user, SEED);
      granted.put(user, SEED);
      spent.put(user, 0L);
      person(user, 1_000 * user);
    }
  }

  private void person(long user, long from) {
    charging(user, from);
    long held = from + 2_000;
    String id = "h" + user;
    String key = "hold" + user;
    seats++;
    for (int i = 0; i <= random.nextInt(3); i++) {
      ask(hold(user, seats).key(key).expires(held + LIFE).amount(PRICE).answer(id), held + i, id);
    }
    long late = bug == Bug.EXPIRED_PAID ? LIFE + 500 : random.nextInt(40_000);
    paying(user, id, held + 100 + late);
  }

  /** The first attempt surely arrives, whether or not its answer does. */
  private void charging(long user, long from) {
    String key = "charge" + user;
    int attempts = 1 + random.nextInt(3);
    long amount = 1 + random.nextInt(90);
    for (int i = 0; i < attempts; i++) {
      if (i == 0 || bug == Bug.CHARGE_ANEW) {
        granted.merge(user, amount, Long::sum);
        balances.merge(user, bug == Bug.LOST_UPDATE ? amount - 1 : amount, Long::sum);
        charges.put(key, balances.get(user));
        entries.add(new Facts.Entry(user, true, amount, i == 0 ? key : key + i));
      }
      String answer = "balance " + charges.get(key) + (bug == Bug.OTHER_ANSWER ? i : "");
      ask(charge(user, amount).key(key).answer(answer), from + 100L * i, null);
    }
  }

  private void paying(long user, String hold, long at) {
    String key = "pay" + user;
    if (user == 1 || random.nextInt(4) == 0) {
      history.add(pay(user, hold).key(key).at(at, at + 5).refused(402, "INSUFFICIENT_POINTS"));
      if (bug == Bug.KEY_STUCK) {
        history.add(pay(user, hold).key(key).at(at + 900, at + 905).refused("PAYMENT_IN_PROGRESS"));
        return;
      }
    }
    long payment = paid(user, hold, key);
    for (int i = 0; i <= random.nextInt(3); i++) {
      ask(pay(user, hold).key(key).amount(PRICE).answer("p"), at + 10 + 40L * i, "" + payment);
    }
    if (bug == Bug.CHARGED_TWICE) {
      long again = paid(user, hold, key + "again");
      ask(pay(user, hold).key(key + "again").amount(PRICE), at + 5_000, "" + again);
    }
  }

  private long paid(long user, String hold, String key) {
    long payment = ids++;
    balances.merge(user, -PRICE, Long::sum);
    spent.merge(user, PRICE, Long::sum);
    entries.add(new Facts.Entry(user, false, PRICE, hold));
    reservations.add(
        new Facts.Reservation(
            payment + 1_000, user, 1, List.of(seats), hold, 5_000, payment, key, PRICE));
    if (bug != Bug.EVENT_LOST || user != 7) {
      events.add(new Facts.Event("e" + payment, payment, payment + 1_000, true, 1));
      sold += bug == Bug.EVENT_TWICE ? 2 : 1;
    }
    return payment;
  }

  /** Some answers get lost; what was asked for has happened all the same. */
  private void ask(Asked asked, long at, String id) {
    long took = 1 + random.nextInt(30);
    Asked sent = asked.at(at, at + took);
    history.add(random.nextInt(5) == 0 ? sent.lost() : sent.ok(id));
  }

  Evidence evidence() {
    List<Facts.Account> accounts = new ArrayList<>();
    balances.forEach(
        (user, balance) ->
            accounts.add(new Facts.Account(user, granted.get(user), spent.get(user), balance)));
    Facts facts =
        new Facts(
            true,
            true,
            900_000,
            reservations,
            accounts,
            entries,
            List.of(),
            List.of(),
            List.of(),
            events,
            List.of(new Facts.Sales(1, sold)),
            List.of());
    long seeded = SEED * balances.size();
    return Histories.with(
        new Ledger.BeforeAndAfter(
            new Ledger(null, new Ledger.Points(seeded, 0, seeded), payments(0), null),
            new Ledger(
                null,
                new Ledger.Points(sum(granted), sum(spent), sum(balances)),
                payments(reservations.size()),
                null)),
        facts);
  }

  private static Ledger.Payments payments(long count) {
    return new Ledger.Payments(count, count * PRICE, count);
  }

  private static long sum(Map<Long, Long> points) {
    return points.values().stream().mapToLong(Long::longValue).sum();
  }
}
