package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Limit;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.Step;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Plain;
import dev.headroom.capacity.report.text.PlanHeadline;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The limit after each step of a plan's road map. */
final class PlanRoad {
  private static final double ROOM = 1.06;

  private PlanRoad() {}

  /** Null without steps. */
  static @Nullable RoadMapView of(Plan plan) {
    if (plan.road().isEmpty()) {
      return null;
    }
    double most =
        plan.road().stream()
            .map(Step::limit)
            .flatMapToDouble(limit -> DoubleStream.of(limit.perSecond(), limit.high()))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    double end = ROOM * Math.max(most, plan.target().perSecond());
    Message target = Message.data(PlanHeadline.amount(plan, plan.target().perSecond()));
    return new RoadMapView(
        Message.of("Road map: the limit after each step"),
        plan.target().people() == null
            ? Message.of("requests a second; dotted: {0}", target)
            : Message.of("people at once; dotted: {0}", target),
        Percent.rounded(100 * plan.target().perSecond() / end),
        plan.road().stream().map(step -> step(plan, step, end)).toList(),
        List.of());
  }

  private static RoadMapView.Step step(Plan plan, Step step, double end) {
    Limit limit = step.limit();
    boolean interval = Double.isFinite(limit.low()) && Double.isFinite(limit.high());
    boolean known = Double.isFinite(limit.perSecond());
    return new RoadMapView.Step(
        when(step.when()),
        Plain.of(step.what()),
        interval ? 100 * limit.low() / end : 0,
        interval ? 100 * (limit.high() - limit.low()) / end : 0,
        known ? 100 * limit.perSecond() / end : -1,
        known
            ? Message.data(PlanHeadline.amount(plan, limit.perSecond()))
            : Message.of("not known"),
        interval
            ? Message.range(
                PlanHeadline.amount(plan, limit.low()), PlanHeadline.amount(plan, limit.high()))
            : Message.data(Formats.UNKNOWN),
        step.effort().isEmpty() ? Message.data(Formats.UNKNOWN) : Plain.of(step.effort()));
  }

  private static Message when(Step.When when) {
    return Message.of(
        switch (when) {
          case TODAY -> "today";
          case NOW -> "now";
          case SOON -> "soon";
          case LATER -> "later";
        });
  }
}
