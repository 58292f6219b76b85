package dev.headroom.capacity.plan.make;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Bill;
import dev.headroom.capacity.plan.Chosen;
import dev.headroom.capacity.plan.Factor;
import dev.headroom.capacity.plan.Limit;
import dev.headroom.capacity.plan.Option;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Step;
import dev.headroom.capacity.plan.Target;
import dev.headroom.capacity.plan.model.Axis;
import dev.headroom.capacity.plan.model.Scaling;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.price.Billing;
import dev.headroom.capacity.plan.price.MeasuredSize;
import dev.headroom.capacity.plan.price.Prices;
import dev.headroom.capacity.plan.price.Prices.Part;
import dev.headroom.capacity.plan.price.Shopping;
import dev.headroom.capacity.plan.price.Shopping.Way;
import dev.headroom.capacity.plan.size.Facts;
import dev.headroom.capacity.plan.size.Findings;
import dev.headroom.capacity.plan.size.Growing;
import dev.headroom.capacity.plan.size.Instances;
import dev.headroom.capacity.plan.size.LineSizes;
import dev.headroom.capacity.plan.size.Mix;
import dev.headroom.capacity.plan.size.Scaled;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan in the making: its instances are settled, what follows from them is not.
 *
 * @param ways to carry the target, the chosen one first
 * @param growing of the size chosen
 * @param billing null without prices
 */
record Draft(
    Ask ask,
    Facts facts,
    Target target,
    int today,
    List<Way> ways,
    Growing growing,
    Findings findings,
    @Nullable Billing billing,
    @Nullable MeasuredSize measured) {

  /** Null where nothing that was measured carries the target. */
  static @Nullable Draft of(
      Ask ask, Facts facts, Target target, @Nullable Prices prices, Growing growing, int today) {
    MeasuredSize measured =
        prices == null ? null : MeasuredSize.of(prices, facts.cores(), ask.measuredOn());
    List<Way> ways = ways(target, growing, prices, measured, 0);
    if (ways.isEmpty() || !ways.get(0).keepsSpare()) {
      return null;
    }
    Part database = prices == null ? null : prices.parts().get("database");
    int connections = database == null ? 0 : database.connections();
    Findings findings = Findings.of(facts, target, ways.get(0).instances(), today, connections);
    Billing billing = prices == null ? null : new Billing(prices, findings.sizes());
    double others = billing == null ? Double.NaN : billing.others();
    List<Way> priced = ways(target, growing, prices, measured, others);
    double factor = priced.get(0).factor();
    Growing chosen = factor == 1 ? growing : new Scaled(growing, factor);
    return new Draft(ask, facts, target, today, priced, chosen, findings, billing, measured);
  }

  /** Without a price for the measured size, and none assumed, instances are planned unpriced. */
  private static List<Way> ways(
      Target target,
      Growing growing,
      @Nullable Prices prices,
      @Nullable MeasuredSize measured,
      double others) {
    List<Way> ways =
        Shopping.ways(target, growing, prices, measured == null ? null : measured.size(), others);
    return ways.isEmpty() ? Shopping.ways(target, growing, null, null, others) : ways;
  }

  Plan plan(Scaling scaling, List<Point> limits) {
    Way way = ways.get(0);
    Instances instances = way.instances();
    Bill bill = billing == null ? null : billing.of(way);
    Road road = new Road(growing, findings.constraints());
    Limit now = road.limit(today);
    List<Step> steps =
        road.steps(today, instances.all(), target.needed(), added(way, bill), scaling.next());
    List<Message> assumptions = assumptions(way);
    Reasons reasons = Reasons.of(this, assumptions, scaling, limits);
    return new Plan(
        reasons.standing(),
        target,
        reasons.trust(),
        facts.measuredAtMillis(),
        facts.sources(),
        reasons.reasons(),
        reasons.measure(),
        Growths.of(scaling, limits, Axis.INSTANCES, instances.all(), way.factor(), ask.seed()),
        new Chosen(
            instances.all(),
            instances.spare(),
            way.size() == null ? null : way.size().name(),
            way.basis(),
            instances.carried(),
            instances.withoutSpare()),
        now,
        sizes(way),
        LineSizes.line(facts, target),
        bill,
        options(),
        Sensitivities.of(target, growing, ways),
        steps,
        Surroundings.of(instances.all(), growing, bill),
        facts.laws(),
        assumptions);
  }

  private List<Option> options() {
    List<Option> options = new ArrayList<>();
    for (Way way : ways) {
      options.add(Shopping.option(way, target, options.isEmpty()));
    }
    return options;
  }

  List<Size> sizes(Way way) {
    Instances instances = way.instances();
    List<Size> sizes = new ArrayList<>();
    sizes.add(
        new Size(
            "app",
            "app.instances",
            Message.of("app instances"),
            (double) instances.all(),
            "",
            way.basis(),
            instances.carried().beyond(),
            instances.all() <= today,
            Message.of(
                "{0} carry {1} in 95 of 100 cases, {2} are needed; {3} spare",
                Integer.toString(instances.working()),
                Amount.rate(instances.withoutSpare().low()),
                Amount.rate(target.needed()),
                Integer.toString(instances.spare())),
            Message.NONE));
    sizes.addAll(findings.sizes());
    return sizes;
  }

  private List<Message> assumptions(Way way) {
    List<Message> assumptions = new ArrayList<>();
    if (way.factor() != 1) {
      assumptions.add(
          Message.of(
              "{0} is taken to carry {1} times what a measured instance does, as the price file"
                  + " says.",
              Objects.requireNonNull(way.size()).name(), new Factor(way.factor())));
    } else if (measured != null && !measured.assumption().isEmpty()) {
      assumptions.add(measured.assumption());
    }
    if (measured != null && way.factor() == 1 && !measured.missing().isEmpty()) {
      assumptions.add(measured.missing());
    }
    if (facts.mix() != null && target.people() != null && facts.mix().from() == Mix.From.STEPS) {
      assumptions.add(
          Message.of(
              "How many requests a person makes was not counted: the steps of {0} were.",
              facts.mix().scenario()));
    }
    return assumptions;
  }

  private Message added(Way way, @Nullable Bill bill) {
    int more = way.instances().all() - today;
    if (bill == null || way.size() == null || more <= 0) {
      return Message.NONE;
    }
    return Message.of("{0} {1} a month", Amount.of(more * way.size().price()), bill.currency());
  }

  /** Whether what is planned was measured, or is read off the model between and beyond. */
  Basis basis() {
    return ways.get(0).basis();
  }
}
