package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
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

  /**
   * No more permits are out than allowed: in the app's facts, and in every sample that says for
   * which schedule it is.
   */
  public static Invariant permitsWithinLimit(
      Ledger.BeforeAndAfter ledger, List<MetricSample> metrics) {
    Message name = Message.of("Permits stay within their limit");
    List<Ledger.Permits> facts = ledger.after() == null ? null : ledger.after().permits();
    if (facts == null) {
      return unknown(name);
    }
    Map<Long, Long> limits = new TreeMap<>();
    List<Message> witnesses = new ArrayList<>();
    long checked = facts.size();
    double closest = 0;
    for (Ledger.Permits fact : facts) {
      limits.put(fact.scheduleId(), fact.limit());
      closest = Math.max(closest, (double) fact.out() / Math.max(1, fact.limit()));
      if (fact.out() > fact.limit()) {
        witnesses.add(witness(fact.scheduleId(), fact.out(), fact.limit(), null));
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
        witnesses.add(witness(schedule(sample), (long) sample.value(), limit, sample.atMillis()));
      }
    }
    return witnesses.isEmpty()
        ? held(
            name,
            checked,
            Message.of(
                "at most {0} % out at once", String.format(Locale.ROOT, "%.0f", closest * 100)))
        : new Invariant(
            PERMITS_METRIC, name, false, true, checked, witnesses.size(), null, told(witnesses));
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

  /**
   * @param atMillis null in the end
   */
  private static Message witness(long schedule, long out, long limit, @Nullable Long atMillis) {
    return atMillis == null
        ? Message.of(
            "schedule {0} had {1} permits out of {2} in the end",
            schedule, count(out), count(limit))
        : Message.of(
            "schedule {0} had {1} permits out of {2} at {3}",
            schedule, count(out), count(limit), atMillis);
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
