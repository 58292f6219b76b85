package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Chosen;
import dev.headroom.capacity.plan.Growth;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.Target;
import dev.headroom.capacity.report.html.GrowthData.At;
import dev.headroom.capacity.report.html.GrowthData.Dot;
import dev.headroom.capacity.report.text.Formats;
import dev.headroom.capacity.report.text.Plain;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan's growth chart: what was measured, how it goes on, and where the plan stands on it. */
final class PlanGrowth {
  private PlanGrowth() {}

  /** Null without a measurement. */
  static @Nullable GrowthView of(Plan plan) {
    Growth growth = plan.growth();
    if (growth == null || growth.measured().isEmpty()) {
      return null;
    }
    GrowthData data =
        new GrowthData(
            dots(growth),
            growth.curve().stream().map(at -> new At(at.size(), at.predicted())).toList(),
            growth.measuredTo(),
            plan.target().perSecond(),
            targetNote(plan.target()),
            growth.ofInstances() ? chosen(plan) : null,
            axis(plan, growth),
            growth.ofInstances(),
            model(growth),
            growth.heldOut().stream()
                .mapToDouble(out -> Math.abs(out.error()))
                .max()
                .orElse(Double.NaN));
    return GrowthChart.of(
        data,
        Message.of(
            growth.ofInstances()
                ? "How throughput grows with instances"
                : "How throughput grows with load"));
  }

  private static List<Dot> dots(Growth growth) {
    Set<Double> heldOut =
        growth.heldOut().stream().map(Growth.HeldOut::size).collect(Collectors.toSet());
    boolean all = growth.measured().stream().allMatch(one -> heldOut.contains(one.size()));
    return growth.measured().stream()
        .map(one -> new Dot(one.size(), one.perSecond(), !all && heldOut.contains(one.size())))
        .sorted(Comparator.comparingDouble(Dot::size))
        .toList();
  }

  private static Message targetNote(Target target) {
    Long people = target.people();
    Double within = target.withinSeconds();
    if (people == null) {
      return Message.NONE;
    }
    Message who = Message.counted(people, "{0} person", "{0} people");
    return within == null
        ? who
        : Message.of(
            "{0} in {1}", who, Formats.duration(Duration.ofMillis(Math.round(within * 1000))));
  }

  private static GrowthData.@Nullable Chosen chosen(Plan plan) {
    Chosen chosen = plan.chosen();
    if (chosen == null) {
      return null;
    }
    double above = chosen.carried().value() / plan.target().perSecond() - 1;
    String share = Formats.share(Math.abs(above)) + Formats.NBSP + "%";
    return new GrowthData.Chosen(
        new At(chosen.instances(), chosen.carried()),
        Message.counted(chosen.instances(), "{0} instance", "{0} instances"),
        above < 0
            ? Message.of("{0} below the target", share)
            : Message.of("{0} above the target", share));
  }

  private static Message axis(Plan plan, Growth growth) {
    if (!growth.ofInstances()) {
      return Message.of("load");
    }
    Chosen chosen = plan.chosen();
    return chosen == null || chosen.size() == null
        ? Message.of("app instances")
        : Message.of("app instances, {0} each", chosen.size());
  }

  private static Message model(Growth growth) {
    String parameters =
        growth.parameters().stream()
            .map(one -> one.name() + Formats.NBSP + PlanModels.figure(one.value()))
            .collect(Collectors.joining(", "));
    return growth.curve().isEmpty()
        ? Message.NONE
        : Message.of("Line: {0}, {1}.", Plain.of(growth.model()), parameters);
  }
}
