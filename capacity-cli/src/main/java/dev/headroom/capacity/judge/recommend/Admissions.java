package dev.headroom.capacity.judge.recommend;

import dev.headroom.capacity.judge.Measured;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stats.Binomial;
import dev.headroom.capacity.stats.NearestRank;
import dev.headroom.capacity.stats.ObservedStatistics;
import java.util.Locale;

/** How much later than due people are admitted. */
record Admissions() implements Topic {

  private static final String OBSERVED = "admission.lateness.millis";
  private static final int PERCENTILE = 99;

  /** Admissions come in ticks of about a second: less is no lateness. */
  private static final double LEAST_MILLIS = 1_000;

  @Override
  public String name() {
    return "Admitted later than due, p99";
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
    return "p99 of the admissions";
  }

  @Override
  public Bound bound(Measured measured) throws NoBoundException {
    ObservedStatistics observed = measured.evidence().observed();
    long count = observed.figures(OBSERVED).map(figures -> figures.count()).orElse(0L);
    if (count == 0) {
      throw new NoBoundException("nobody was seen to be admitted");
    }
    long rank = Binomial.highestRank(PERCENTILE, count, Bound.CONFIDENCE);
    if (!NearestRank.supports(PERCENTILE, count) || rank > count) {
      throw new NoBoundException(
          String.format(
              Locale.ROOT,
              "p%d needs %,d admissions, there were %,d",
              PERCENTILE,
              NearestRank.needed(PERCENTILE),
              count));
    }
    return new Bound(
        observed.percentile(OBSERVED, PERCENTILE), observed.valueAt(OBSERVED, rank), count);
  }

  @Override
  public Objective promise(Bound worst) {
    double millis = Math.max(LEAST_MILLIS, Rounding.up(worst.worst() * Times.ROOM));
    return Objective.ofObserved(name(), OBSERVED, "p99", "< " + Rounding.time(millis), null);
  }
}
