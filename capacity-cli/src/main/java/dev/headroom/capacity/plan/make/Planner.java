package dev.headroom.capacity.plan.make;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Growth;
import dev.headroom.capacity.plan.Limit;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Standing;
import dev.headroom.capacity.plan.Step;
import dev.headroom.capacity.plan.Target;
import dev.headroom.capacity.plan.Trust;
import dev.headroom.capacity.plan.model.Axis;
import dev.headroom.capacity.plan.model.Scaling;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.price.Prices;
import dev.headroom.capacity.plan.size.Facts;
import dev.headroom.capacity.plan.size.LineSizes;
import dev.headroom.capacity.plan.size.Mix;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes plans; a pure function of what was asked, measured and what things cost. */
public final class Planner {
  private final Ask ask;
  private final Facts facts;
  private final @Nullable Prices prices;
  private final Target target;

  private Planner(Ask ask, Facts facts, @Nullable Prices prices) {
    this.ask = ask;
    this.facts = facts;
    this.prices = prices;
    this.target = Targets.of(ask, facts);
  }

  /**
   * @param prices null where nobody gave any
   * @throws UncountedPeopleException if people are asked for and neither {@code ask} nor {@code
   *     facts} say how many requests one makes
   * @throws dev.headroom.capacity.plan.price.PricesException if the size that points were measured
   *     on has no price
   */
  public static Plan plan(Ask ask, Facts facts, @Nullable Prices prices) {
    Mix mix = ask.mix();
    boolean said = mix != null && (mix.from() == Mix.From.SAID || facts.mix() == null);
    Facts known = mix != null && said ? facts.with(mix) : facts;
    return new Planner(ask, known, prices).plan();
  }

  private Plan plan() {
    List<Point> points = facts.limits();
    if (points.isEmpty()) {
      return none(Refusals.noLimits(facts), null, null);
    }
    if (!Levels.ofInstances(points)) {
      Scaling load = Scaling.of(points, Axis.LOAD, ask.seed());
      double most = load.measuredTo();
      return none(
          Refusals.noInstances(facts, load.refusal()),
          Growths.of(load, points, Axis.LOAD, most, 1, ask.seed()),
          null);
    }
    List<Point> limits = Levels.limits(points);
    Scaling scaling = Scaling.of(limits, Axis.INSTANCES, ask.seed());
    Measured growing = new Measured(scaling, limits);
    String other = otherScenario();
    if (other != null) {
      return none(
          Refusals.otherScenario(facts, other, String.valueOf(facts.limitsOf())), null, null);
    }
    int today = today(growing);
    Draft draft = Draft.of(ask, facts, target, prices, growing, today);
    if (draft == null) {
      Road road = new Road(growing, List.of());
      return none(
          Refusals.tooFar(facts, target, scaling, growing),
          Growths.of(scaling, limits, Axis.INSTANCES, growing.reach(), 1, ask.seed()),
          road.limit(today));
    }
    return draft.plan(scaling, limits);
  }

  /** The scenario that was asked for, where the limits are of another. */
  private @Nullable String otherScenario() {
    String asked = ask.scenario() != null ? ask.scenario() : target.scenario();
    String measured = facts.limitsOf();
    return asked == null || measured == null || asked.equals(measured) ? null : asked;
  }

  private int today(Measured growing) {
    Integer asked = ask.today() != null ? ask.today() : facts.today();
    return asked != null ? asked : growing.measuredTo();
  }

  private Plan none(Refusals refusals, @Nullable Growth growth, @Nullable Limit today) {
    List<Step> road =
        today == null
            ? List.of()
            : List.of(new Step(Step.When.TODAY, today.of(), today, Message.NONE));
    return new Plan(
        Standing.NONE,
        target,
        new Trust(Trust.Level.POOR, Message.of("what was measured carries no plan")),
        facts.measuredAtMillis(),
        facts.sources(),
        Stream.concat(refusals.reasons().stream(), facts.doubts().stream()).toList(),
        refusals.measure(),
        growth,
        null,
        today,
        List.of(
            new Size(
                "app",
                "app.instances",
                Message.of("app instances"),
                null,
                "",
                Basis.UNKNOWN,
                Double.NaN,
                null,
                Message.of("what was measured carries no number"),
                refusals.measure().get(0))),
        LineSizes.line(facts, target),
        null,
        List.of(),
        null,
        road,
        List.of(),
        facts.laws(),
        List.of());
  }
}
