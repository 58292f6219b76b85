package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.points.BrokenLine;
import dev.headroom.capacity.plan.points.LittlesLaw;
import dev.headroom.capacity.plan.points.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How response times grow with load: as in a closed network where Little's law holds for people
 * with one think time, as in an open one where the load is a rate that was served.
 */
final class Responses {

  private static final int LEAST_POINTS = 5;
  private static final double SERVED = 0.95;

  /** Times the response of the least loaded system; beyond, a mean is a matter of patience. */
  private static final double ENDLESS = 1000;

  private final Fit fit;
  private final Ensemble ensemble;
  private final double measuredTo;

  private Responses(Fit fit, Ensemble ensemble, double measuredTo) {
    this.fit = fit;
    this.ensemble = ensemble;
    this.measuredTo = measuredTo;
  }

  /** Null where too few lines hold response times, or they follow neither law. */
  static @Nullable Responses of(List<Point> points, Axis axis, long seed) {
    LittlesLaw law = LittlesLaw.of(points);
    if (axis != Axis.LOAD || law.kind() == LittlesLaw.Kind.UNKNOWN) {
      return null;
    }
    List<Point> broken = law.broken().stream().map(BrokenLine::point).toList();
    boolean rate = law.kind() == LittlesLaw.Kind.RATE;
    List<Point> usable =
        points.stream()
            .filter(point -> point.responseMillis() != null && !broken.contains(point))
            .filter(point -> !rate || point.throughput() >= SERVED * point.load())
            .toList();
    Data data = Data.ofResponses(usable);
    if (data.size() < LEAST_POINTS || data.levels().length < Refusal.LEAST_LEVELS) {
      return null;
    }
    Scale scale = Scale.of(data);
    Double think = law.thinkMillis();
    List<Family> families =
        rate || think == null
            ? List.of(new SteadyResponse(scale), new OpenResponse(scale))
            : List.of(
                new SteadyResponse(scale),
                new ClosedQueueResponse(scale, think),
                new ClosedResponse(scale, think));
    Candidates candidates = Candidates.of(data, families, Weighting.RELATIVE);
    Fit fit = candidates.chosen().fit();
    return new Responses(fit, candidates.ensemble(seed), data.largest());
  }

  Message model() {
    return fit.family().name();
  }

  @Nullable Prediction at(double n) {
    double value = fit.at(n);
    if (value > ENDLESS * fit.at(measuredTo / 100)) {
      return null;
    }
    double[] sorted = ensemble.measurementsAt(n);
    return new Prediction(
        value,
        Math.min(value, Ensemble.quantile(sorted, Fitted.LOW)),
        Math.max(value, Ensemble.quantile(sorted, Fitted.HIGH)),
        n / measuredTo);
  }
}
