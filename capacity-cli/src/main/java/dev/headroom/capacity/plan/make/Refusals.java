package dev.headroom.capacity.plan.make;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Target;
import dev.headroom.capacity.plan.model.Peak;
import dev.headroom.capacity.plan.model.Prediction;
import dev.headroom.capacity.plan.model.Scaling;
import dev.headroom.capacity.plan.size.Facts;
import dev.headroom.capacity.plan.size.Growing;
import dev.headroom.capacity.plan.size.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why there is no plan, and what to measure instead. */
final class Refusals {
  private final List<Message> reasons = new ArrayList<>();
  private final List<Message> measure = new ArrayList<>();

  private Refusals() {}

  List<Message> reasons() {
    return List.copyOf(reasons);
  }

  List<Message> measure() {
    return List.copyOf(measure);
  }

  /** Nothing was measured that instances could be read from. */
  static Refusals noLimits(Facts facts) {
    Refusals refusals = new Refusals();
    refusals.reasons.add(
        Message.of(
            "Nothing that was measured says how throughput grows with instances: a run shows that"
                + " its own load was carried, not how much more would be."));
    refusals.calibrate(facts, "1,2,4");
    return refusals;
  }

  /** Points of load alone. */
  static Refusals noInstances(Facts facts, @Nullable Message general) {
    Refusals refusals = new Refusals();
    refusals.reasons.add(
        Message.of(
            "The points say how throughput grows with load, and not of how many instances: how many"
                + " a larger target takes can\u2019t be told from them."));
    if (general != null) {
      refusals.reasons.add(Message.of("{0}.", general));
    }
    refusals.measure.add(
        Message.of(
            "Add the column instances to the points, or say with --load-is instances that load"
                + " counts them."));
    refusals.calibrate(facts, "1,2,4");
    return refusals;
  }

  /** Measured with another load than is asked for. */
  static Refusals otherScenario(Facts facts, String asked, String measured) {
    Refusals refusals = new Refusals();
    refusals.reasons.add(
        Message.of(
            "The limits were measured with {0} and say nothing of {1}: its requests need other"
                + " things.",
            measured, asked));
    refusals.measure.add(calibration(asked, "1,2,4"));
    return refusals;
  }

  /** No number of instances within reach carries it for sure. */
  static Refusals tooFar(Facts facts, Target target, Scaling scaling, Growing growing) {
    Refusals refusals = new Refusals();
    Message general = scaling.refusal();
    if (general != null) {
      refusals.reasons.add(Message.of("{0}.", general));
    }
    int most = best(growing);
    Prediction best = growing.at(most);
    Peak peak = scaling.peak();
    if (peak != null && best != null && peak.throughput().value() < target.needed()) {
      refusals.reasons.add(
          Message.of(
              "No number of instances carries {0}: throughput peaks at {1} of them with {2}, and"
                  + " more carry less.",
              Amount.rate(target.needed()),
              Amount.of(Math.rint(peak.n())),
              Amount.rate(peak.throughput().value())));
      refusals.measure.add(
          Message.of(
              "More instances don\u2019t help: find what they share, with {0}",
              Message.data("capacity-cli run " + Measure.scenario(facts) + " --confirm")));
      return refusals;
    }
    if (best != null) {
      refusals.reasons.add(
          Message.of(
              "{0} with {1} to spare is more than these measurements can vouch for: at most {2},"
                  + " with {3} instances, in 95 of 100 cases.",
              Amount.rate(target.needed()),
              Integer.toString(target.spare()),
              Amount.rate(best.low()),
              Integer.toString(most)));
    }
    refusals.calibrate(facts, wanted(growing, target));
    return refusals;
  }

  private static int best(Growing growing) {
    int most = 1;
    double low = Double.NEGATIVE_INFINITY;
    for (int n = 1; n <= growing.reach(); n++) {
      Prediction at = growing.at(n);
      if (at != null && at.low() > low) {
        low = at.low();
        most = n;
      }
    }
    return most;
  }

  /** Twice the largest measured, and as many as an even growth would take, if that is more. */
  private static String wanted(Growing growing, Target target) {
    int largest = growing.measuredTo();
    Prediction there = growing.at(largest);
    double each = there == null ? Double.NaN : there.value() / largest;
    int even = there == null ? 0 : (int) Math.ceil(target.needed() / each) + target.spare();
    int half = Math.max(1, largest / 2);
    int far = Math.max(2 * largest, (even + 1) / 2);
    TreeSet<Integer> three = new TreeSet<>(List.of(half, largest, far));
    if (three.size() < 3) {
      three.add(2 * far);
    }
    return three.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private void calibrate(Facts facts, String instances) {
    measure.add(calibration(Measure.scenario(facts), instances));
  }

  private static Message calibration(String scenario, String instances) {
    return Message.of(
        "Measure {0} instances: {1}",
        instances,
        Message.data(
            "capacity-cli calibrate "
                + scenario
                + " --instances "
                + instances
                + " --repeat 3 --out points.csv"));
  }
}
