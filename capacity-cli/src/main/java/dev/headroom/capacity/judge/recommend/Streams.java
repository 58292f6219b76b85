package dev.headroom.capacity.judge.recommend;

import dev.headroom.capacity.judge.Measured;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stats.ObservedFigures;

/** Success of event streams. */
record Streams() implements Topic {

  private static final String OBSERVED = "stream.success.percent";

  @Override
  public String name() {
    return "Event streams that kept their promise";
  }

  @Override
  public boolean lowerIsWorse() {
    return true;
  }

  @Override
  public String unit() {
    return "%";
  }

  @Override
  public String why() {
    return "share of streams that opened and lost, repeated and mixed up nothing";
  }

  @Override
  public Bound bound(Measured measured) throws NoBoundException {
    ObservedFigures figures = measured.evidence().observed().figures(OBSERVED).orElse(null);
    if (figures == null || figures.count() == 0) {
      throw new NoBoundException("no generator listened to event streams");
    }
    return Shares.bound(figures.sum() / 100, figures.count());
  }

  @Override
  public Objective promise(Bound worst) throws NoBoundException {
    return Objective.ofObserved(name(), OBSERVED, "mean", Shares.target(worst), null);
  }
}
