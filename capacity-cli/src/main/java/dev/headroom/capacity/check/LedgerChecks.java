package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.MetricSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the app's own facts after a run must satisfy. */
public final class LedgerChecks {

  private static final String PERMITS_METRIC = "app.permits.out";
  private static final String SCHEDULE_LABEL = "schedule";

  private LedgerChecks() {}

  /** Granted points are spent or still on an account, to the point. */
  public static Invariant pointsConserved(Ledger.BeforeAndAfter ledger) {
    String name = "Points are conserved";
    Ledger.Points points = ledger.after() == null ? null : ledger.after().points();
    if (points == null) {
      return unknown(name);
    }
    long missing = points.granted() - points.spent() - points.balances();
    return missing == 0
        ? held(name, points.granted(), "granted = spent + balances, to the point")
        : broken(
            name,
            points.granted(),
            Math.abs(missing),
            String.format(
                Locale.ROOT,
                "%,d points were granted, %,d spent and %,d are left: %,d too %s",
                points.granted(),
                points.spent(),
                points.balances(),
                Math.abs(missing),
                missing > 0 ? "few" : "many"));
  }

  /** No seat has two confirmed reservations, and no seat is in no state. */
  public static Invariant noSeatSoldTwice(Ledger.BeforeAndAfter ledger) {
    String name = "No seat is sold twice";
    Ledger.Seats seats = ledger.after() == null ? null : ledger.after().seats();
    if (seats == null) {
      return unknown(name);
    }
    return seats.soldTwice() == 0
        ? held(name, seats.sold(), String.format(Locale.ROOT, "%,d seats sold", seats.sold()))
        : broken(
            name,
            seats.sold(),
            seats.soldTwice(),
            String.format(
                Locale.ROOT,
                "%,d of %,d sold seats have more than one reservation",
                seats.soldTwice(),
                seats.sold()));
  }

  /** Each payment has an idempotency key of its own. */
  public static Invariant noPaymentTwice(Ledger.BeforeAndAfter ledger) {
    String name = "No payment is charged twice";
    Ledger.Payments payments = ledger.after() == null ? null : ledger.after().payments();
    if (payments == null) {
      return unknown(name);
    }
    long twice = payments.count() - payments.distinctKeys();
    return twice == 0
        ? held(
            name,
            payments.count(),
            String.format(Locale.ROOT, "%,d payments, each with its own key", payments.count()))
        : broken(
            name,
            payments.count(),
            Math.abs(twice),
            String.format(
                Locale.ROOT,
                "%,d payments were booked under %,d keys",
                payments.count(),
                payments.distinctKeys()));
  }

  /**
   * No more permits are out than allowed: in the app's facts, and in every sample that says for
   * which schedule it is.
   */
  public static Invariant permitsWithinLimit(
      Ledger.BeforeAndAfter ledger, List<MetricSample> metrics) {
    String name = "Permits stay within their limit";
    List<Ledger.Permits> facts = ledger.after() == null ? null : ledger.after().permits();
    if (facts == null) {
      return unknown(name);
    }
    Map<Long, Long> limits = new TreeMap<>();
    List<String> witnesses = new ArrayList<>();
    long checked = facts.size();
    double closest = 0;
    for (Ledger.Permits fact : facts) {
      limits.put(fact.scheduleId(), fact.limit());
      closest = Math.max(closest, (double) fact.out() / Math.max(1, fact.limit()));
      if (fact.out() > fact.limit()) {
        witnesses.add(witness(fact.scheduleId(), fact.out(), fact.limit(), "in the end"));
      }
    }
    for (MetricSample sample : metrics) {
      Long limit = limitOf(sample, limits);
      if (limit == null) {
        continue;
      }
      checked++;
      closest = Math.max(closest, sample.value() / Math.max(1, limit));
      if (sample.value() > limit) {
        String at = "at " + sample.atMillis();
        witnesses.add(witness(schedule(sample), (long) sample.value(), limit, at));
      }
    }
    return witnesses.isEmpty()
        ? held(
            name, checked, String.format(Locale.ROOT, "at most %.0f %% out at once", closest * 100))
        : new Invariant(name, false, checked, witnesses.size(), null, firstAndLast(witnesses));
  }

  private static @Nullable Long limitOf(MetricSample sample, Map<Long, Long> limits) {
    return sample.metric().equals(PERMITS_METRIC) && schedule(sample) >= 0
        ? limits.get(schedule(sample))
        : null;
  }

  private static long schedule(MetricSample sample) {
    String label = sample.labels().getOrDefault(SCHEDULE_LABEL, "");
    return label.matches("\\d{1,18}") ? Long.parseLong(label) : -1;
  }

  private static String witness(long schedule, long out, long limit, String when) {
    return String.format(
        Locale.ROOT, "schedule %d had %,d permits out of %,d %s", schedule, out, limit, when);
  }

  static List<String> firstAndLast(List<String> witnesses) {
    return witnesses.size() <= 2
        ? witnesses
        : List.of(witnesses.get(0), witnesses.get(witnesses.size() - 1));
  }

  private static Invariant unknown(String name) {
    return new Invariant(name, null, 0, 0, null, List.of());
  }

  private static Invariant held(String name, long checked, String closestCall) {
    return new Invariant(name, true, checked, 0, closestCall, List.of());
  }

  private static Invariant broken(String name, long checked, long violations, String witness) {
    return new Invariant(name, false, checked, violations, null, List.of(witness));
  }
}
