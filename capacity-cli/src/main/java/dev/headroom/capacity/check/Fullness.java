package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.MetricSample;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How full schedules were, by each of the sources, and where they were too full. */
final class Fullness {

  private static final String METRIC = "app.permits.out";
  private static final String SCHEDULE = "schedule";

  private final Evidence evidence;
  private final Witnesses witnesses = new Witnesses();
  private long checked;
  private double fullest = -1;
  private @Nullable Message closest;

  Fullness(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The app's own sums in the end, and each sample that says for which schedule it is. */
  void ledger(Map<Long, Long> limits) {
    Ledger after = evidence.ledger().after();
    List<Ledger.Permits> sums = after == null ? null : after.permits();
    if (sums == null) {
      return;
    }
    for (Ledger.Permits sum : sums) {
      seen(
          Long.MAX_VALUE,
          sum.out(),
          sum.limit(),
          Message.of("in the end"),
          () -> said(sum.scheduleId(), sum.out(), sum.limit(), null));
    }
    for (MetricSample sample : evidence.metrics()) {
      Long limit = sample.metric().equals(METRIC) ? limits.get(schedule(sample)) : null;
      if (limit != null) {
        long out = Math.round(sample.value());
        seen(
            sample.atMillis(),
            out,
            limit,
            Message.of("at {0}", evidence.at(sample.atMillis())),
            () -> said(schedule(sample), out, limit, sample.atMillis()));
      }
    }
  }

  private static long schedule(MetricSample sample) {
    String label = sample.labels().getOrDefault(SCHEDULE, "");
    return label.matches("\\d{1,18}") ? Long.parseLong(label) : -1;
  }

  private Witnesses.Case said(long schedule, long out, long limit, @Nullable Long atMillis) {
    return new Witnesses.Case(
        atMillis == null
            ? Message.of(
                "schedule {0} had {1} permits out of {2} in the end",
                schedule, LineWords.count(out), LineWords.count(limit))
            : Message.of(
                "schedule {0} had {1} permits out of {2} at {3}",
                schedule, LineWords.count(out), LineWords.count(limit), evidence.at(atMillis)),
        List.of());
  }

  /**
   * @param count of those who surely were inside at that instant
   */
  void inside(List<Ticket> inside, long at, long count, long limit, LineTimes times) {
    seen(
        at,
        count,
        limit,
        Message.of("at {0}", evidence.at(at)),
        () -> PermitsWithinLimit.crowd(inside, at, limit, times, evidence));
  }

  private void seen(long at, long count, long limit, Message when, Supplier<Witnesses.Case> told) {
    checked++;
    double share = (double) count / Math.max(1, limit);
    if (share > fullest) {
      fullest = share;
      closest =
          Message.of("{0} of {1} inside {2}", LineWords.count(count), LineWords.count(limit), when);
    }
    if (count > limit) {
      witnesses.add(at, count - limit, told);
    }
  }

  long checked() {
    return checked;
  }

  Witnesses witnesses() {
    return witnesses;
  }

  /** How full it was at most; null where nobody was seen inside. */
  @Nullable Message closest() {
    return closest;
  }
}
