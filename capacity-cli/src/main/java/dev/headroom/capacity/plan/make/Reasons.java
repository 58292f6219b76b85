package dev.headroom.capacity.plan.make;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Factor;
import dev.headroom.capacity.plan.Law;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Standing;
import dev.headroom.capacity.plan.Trust;
import dev.headroom.capacity.plan.model.Prediction;
import dev.headroom.capacity.plan.model.Scaling;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.size.Facts;
import dev.headroom.capacity.plan.size.ResourceDemand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why a plan stands only with doubt, and how far it can be trusted. */
record Reasons(Standing standing, Trust trust, List<Message> reasons, List<Message> measure) {

  /** A demand is not relied on further beyond the rate that it was measured at, in times. */
  private static final double FARTHEST = 5;

  static Reasons of(Draft draft, List<Message> assumptions, Scaling scaling, List<Point> limits) {
    List<Message> doubts = new ArrayList<>();
    Set<Message> measure = new LinkedHashSet<>();
    Facts facts = draft.facts();
    if (draft.basis() == Basis.ASSUMED) {
      doubts.addAll(assumptions);
    }
    if (scaling.refusal() != null) {
      doubts.add(
          Message.of(
              "Only sizes that were measured more than once count, as no curve may be drawn: {0}.",
              scaling.refusal()));
    }
    doubts.addAll(draft.findings().doubts());
    if (draft.billing() != null) {
      doubts.addAll(draft.billing().tooSmall());
    }
    unknown(draft.findings().sizes(), doubts, measure);
    mixed(facts, draft.target().needed(), doubts);
    for (Law law : facts.laws()) {
      if (Boolean.FALSE.equals(law.holds())) {
        doubts.add(Message.of("{0} does not hold for {1}: {2}.", law.name(), law.of(), law.note()));
      }
    }
    doubts.addAll(facts.doubts());
    if (facts.limits().size() > limits.size()) {
      doubts.add(
          Message.of(
              "Of sizes whose load was raised step by step, only the highest throughput counts:"
                  + " whether objectives were met there, the points don\u2019t say."));
    }
    boolean doubted = !doubts.isEmpty();
    return new Reasons(
        doubted ? Standing.DOUBT : Standing.STANDS,
        trust(draft, doubted),
        doubts,
        List.copyOf(measure));
  }

  private static void unknown(List<Size> sizes, List<Message> doubts, Set<Message> measure) {
    List<Message> names = new ArrayList<>();
    Map<Message, List<Message>> byMeasure = new LinkedHashMap<>();
    for (Size size : sizes) {
      if (size.value() == null) {
        names.add(size.name());
        byMeasure.computeIfAbsent(size.measure(), m -> new ArrayList<>()).add(size.name());
      }
    }
    byMeasure.forEach(
        (how, what) -> measure.add(Message.of("{0}: {1}.", Message.listed(what), how)));
    if (!names.isEmpty()) {
      doubts.add(Message.of("Not known: {0}.", Message.listed(names)));
    }
  }

  private static void mixed(Facts facts, double needed, List<Message> doubts) {
    double least =
        facts.demands().stream().mapToDouble(ResourceDemand::perSecond).min().orElse(needed);
    if (needed > FARTHEST * least) {
      doubts.add(
          Message.of(
              "What a request needs was measured at {0}, and {1} are planned: so far from there,"
                  + " other work blurs it.",
              Amount.rate(least), Amount.rate(needed)));
    }
    String limits = facts.limitsOf();
    String demands = facts.demandsOf();
    if (limits != null && demands != null && !limits.equals(demands)) {
      doubts.add(
          Message.of(
              "Instances were measured with {0} and what a request needs with {1}.",
              limits, demands));
    }
  }

  private static Trust trust(Draft draft, boolean doubted) {
    Prediction carried = draft.ways().get(0).instances().carried();
    int all = draft.ways().get(0).instances().all();
    boolean beyond = carried.beyond() > 1;
    Message how =
        beyond
            ? Message.of(
                "{0} instances were extrapolated, {1} times beyond the largest measured",
                Integer.toString(all), new Factor(carried.beyond()))
            : Message.of("{0} instances lie within what was measured", Integer.toString(all));
    Trust.Level level = doubted ? Trust.Level.POOR : beyond ? Trust.Level.FAIR : Trust.Level.GOOD;
    return new Trust(level, how);
  }
}
