package dev.headroom.capacity.judge.recommend;

import dev.headroom.capacity.judge.Estimates;
import dev.headroom.capacity.judge.Measured;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stats.Binomial;
import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.Interval;
import dev.headroom.capacity.stats.NearestRank;
import dev.headroom.capacity.stats.RequestStatistics;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A percentile of the response times of a request.
 *
 * @param percentile 95 or 99
 * @param fromIntended counted from when people meant to start
 */
record Times(String request, int percentile, boolean fromIntended) implements Topic {

  /** Room beyond the bound, so that what is promised isn't tight from its first day on. */
  static final double ROOM = 1.1;

  @Override
  public String name() {
    return request + ", p" + percentile;
  }

  @Override
  public boolean lowerIsWorse() {
    return false;
  }

  @Override
  public String unit() {
    return "ms";
  }

  @Override
  public String why() {
    return "p"
        + percentile
        + (fromIntended ? " from when people meant to start" : " of the successful requests");
  }

  @Override
  public Bound bound(Measured measured) throws NoBoundException {
    RequestStatistics intended = measured.evidence().fromIntended();
    RequestStatistics requests =
        fromIntended && intended != null ? intended : measured.evidence().requests();
    DurationCounts durations = requests.durations(request);
    long count = durations.count();
    long rank = Binomial.highestRank(percentile, count, Bound.CONFIDENCE);
    if (!NearestRank.supports(percentile, count) || rank > count) {
      throw new NoBoundException(
          String.format(
              Locale.ROOT,
              "p%d needs %,d successful requests, there were %,d",
              percentile,
              NearestRank.needed(percentile),
              count));
    }
    double high = Math.max(durations.valueAtMs(rank), beyond(measured));
    return new Bound(durations.percentileMs(percentile), high, count);
  }

  /** What the run's own estimate allows, which knows that requests resemble their neighbours. */
  private double beyond(Measured measured) throws NoBoundException {
    Estimates.Row row = measured.run().estimates().of(request).orElse(null);
    if (row == null || fromIntended) {
      return 0;
    }
    @Nullable Interval interval = percentile == 95 ? row.p95() : row.p99();
    if (interval != null && Double.isInfinite(interval.high())) {
      throw new NoBoundException("it changed so much during the run that nothing bounds it");
    }
    return interval == null ? 0 : interval.high();
  }

  @Override
  public Objective promise(Bound worst) {
    String target = "< " + Rounding.time(Rounding.up(worst.worst() * ROOM));
    String measure = "response time " + (fromIntended ? "from intended start p" : "p") + percentile;
    return Objective.ofRequests(name(), measure, request, target, null);
  }
}
