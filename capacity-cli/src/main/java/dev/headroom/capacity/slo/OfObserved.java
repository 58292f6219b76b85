package dev.headroom.capacity.slo;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.stats.ObservedFigures;
import dev.headroom.capacity.stats.ObservedStatistics;

/**
 * What generators observed beside their raw logs, e.g. the gaps of event streams; all generators
 * together.
 *
 * @param name the last word is its unit; without one it counts occurrences
 */
public record OfObserved(String name, Aggregate aggregate) implements Measure {

  @Override
  public String unit() {
    return aggregate.unit(OfMetric.unitOf(name));
  }

  @Override
  public String text() {
    return name + " " + aggregate.text();
  }

  /** Whether its values are 0 or 100, so that their mean is a share of successes. */
  public boolean isShare() {
    return name.endsWith("success.percent") && aggregate.text().equals("mean");
  }

  @Override
  public boolean isGrowth() {
    return aggregate.growth();
  }

  @Override
  public Reading read(Evidence evidence, String of) {
    ObservedStatistics observed = evidence.observed();
    ObservedFigures figures = observed.figures(name).orElse(null);
    if (figures == null) {
      return Reading.unknown(Message.of("no generator looked for it"), 0);
    }
    long count = figures.count();
    if (aggregate.isOneOf("count", "sum")) {
      return Reading.of(aggregate.level().equals("count") ? count : figures.sum(), count);
    }
    if (count == 0) {
      return Reading.unknown(Message.of("there was none to look at"), 0);
    }
    if (aggregate.growth()) {
      return Reading.growth(blocks -> observed.means(name, blocks), count);
    }
    if (aggregate.isPercentile()) {
      return figures.supports(aggregate.percentile())
          ? Reading.of(observed.percentile(name, aggregate.percentile()), count)
          : aggregate.tooFew("{0} needs {1} values, there were {2}", count);
    }
    return Reading.of(
        switch (aggregate.level()) {
          case "mean" -> figures.mean();
          case "min" -> figures.min();
          case "last" -> observed.last(name).orElseThrow();
          default -> figures.max();
        },
        count);
  }
}
