package dev.headroom.capacity.judge.recommend;

import dev.headroom.capacity.judge.Measured;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stats.RequestFigures;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Availability of all requests.
 *
 * @param span around the opening; null for all that counts, where less than that was measured
 */
record Opening(@Nullable Duration span) implements Topic {

  static final Duration SPAN = Duration.ofMinutes(5);

  @Override
  public String name() {
    return span == null
        ? "Availability"
        : "Availability within \u00b1 " + span.toMinutes() + " min of opening";
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
    return "share of requests that succeeded";
  }

  @Override
  public Bound bound(Measured measured) throws NoBoundException {
    Evaluation evaluation = measured.evaluate(objective("> 0 %"));
    Double share = evaluation.measured();
    if (share == null) {
      throw new NoBoundException(String.valueOf(evaluation.reason()));
    }
    return Shares.bound(Math.round(share / 100 * evaluation.samples()), evaluation.samples());
  }

  @Override
  public Objective promise(Bound worst) throws NoBoundException {
    return objective(Shares.target(worst));
  }

  private Objective objective(String target) {
    return Objective.ofRequests(name(), "availability", RequestFigures.ALL, target, null)
        .over(null, span, span != null, null, null);
  }
}
