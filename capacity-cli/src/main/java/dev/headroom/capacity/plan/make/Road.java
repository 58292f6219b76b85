package dev.headroom.capacity.plan.make;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Limit;
import dev.headroom.capacity.plan.Step;
import dev.headroom.capacity.plan.model.NextLevel;
import dev.headroom.capacity.plan.model.Prediction;
import dev.headroom.capacity.plan.size.Constraint;
import dev.headroom.capacity.plan.size.Growing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From today to the plan: at each step the limit is the least of what the instances carry and what
 * every other part does (bottleneck analysis: Denning and Buzen 1978, section 5).
 */
final class Road {
  private final Growing growing;
  private final List<Constraint> constraints;
  private final Set<String> lifted = new HashSet<>();

  Road(Growing growing, List<Constraint> constraints) {
    this.growing = growing;
    this.constraints = List.copyOf(constraints);
  }

  /** The limit with so many instances, all that was lifted so far lifted; null if not known. */
  @Nullable Limit limit(int instances) {
    Prediction carried = growing.at(instances);
    if (carried == null) {
      return null;
    }
    Message app = Message.counted(instances, "{0} instance", "{0} instances");
    Basis basis = carried.beyond() > 1 ? Basis.EXTRAPOLATED : Basis.MEASURED;
    Limit limit =
        new Limit(carried.value(), carried.low(), carried.high(), basis, app, Message.NONE);
    for (Constraint one : constraints) {
      double at = one.at(instances, lifted.contains(one.id()));
      if (at < limit.perSecond()) {
        limit =
            new Limit(
                at,
                Double.NaN,
                Double.NaN,
                Basis.COMPUTED,
                app,
                Message.of("set by {0}", one.of()));
      }
    }
    return limit;
  }

  /**
   * @param all instances of the plan
   * @param needed requests a second
   * @param cost of the instances added; empty where not known
   */
  List<Step> steps(int today, int all, double needed, Message cost, @Nullable NextLevel next) {
    List<Step> steps = new ArrayList<>();
    Limit now = limit(today);
    if (now == null) {
      return steps;
    }
    steps.add(
        new Step(
            Step.When.TODAY,
            Message.counted(today, "{0} instance as it is", "{0} instances as they are"),
            now,
            Message.NONE));
    lift(Step.When.NOW, today, all, needed, steps);
    lift(Step.When.SOON, today, all, needed, steps);
    Limit then = limit(all);
    if (all != today && then != null) {
      steps.add(new Step(Step.When.SOON, instances(today, all), then, cost));
    }
    if (next != null && then != null && then.basis() == Basis.EXTRAPOLATED) {
      steps.add(
          new Step(
              Step.When.LATER,
              Message.of("Measure {0} instances", Amount.of(next.n())),
              narrower(then, next),
              Message.of("the interval gets {0} narrower", Amount.percent(next.narrower()))));
    }
    return steps;
  }

  private void lift(Step.When when, int today, int all, double needed, List<Step> steps) {
    List<Constraint> scarce =
        constraints.stream()
            .filter(one -> one.when() == when && one.at(all, false) < needed)
            .sorted(Comparator.comparingDouble(one -> one.at(today, false)))
            .toList();
    for (Constraint one : scarce) {
      lifted.add(one.id());
      Limit limit = limit(today);
      if (limit != null) {
        steps.add(new Step(when, one.action(), limit, one.effort()));
      }
    }
  }

  private static Message instances(int today, int all) {
    return all > today
        ? Message.counted(
            all - today,
            "{0} more instance, {1} in all",
            "{0} more instances, {1} in all",
            Integer.toString(all))
        : Message.counted(
            today - all,
            "{0} instance fewer, {1} in all",
            "{0} instances fewer, {1} in all",
            Integer.toString(all));
  }

  private static Limit narrower(Limit limit, NextLevel next) {
    double keep = 1 - Math.min(1, Math.max(0, next.narrower()));
    return new Limit(
        limit.perSecond(),
        limit.perSecond() - keep * (limit.perSecond() - limit.low()),
        limit.perSecond() + keep * (limit.high() - limit.perSecond()),
        limit.basis(),
        limit.of(),
        limit.because());
  }
}
