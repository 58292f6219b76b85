package dev.headroom.capacity.plan.make;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Factor;
import dev.headroom.capacity.plan.Sensitivity;
import dev.headroom.capacity.plan.Target;
import dev.headroom.capacity.plan.price.Shopping.Way;
import dev.headroom.capacity.plan.size.Growing;
import dev.headroom.capacity.plan.size.Instances;
import java.util.ArrayList;
import java.util.List;

/** How far price and demand may move before another plan is better. */
final class Sensitivities {
  private static final double[] FACTORS = {0.5, 0.8, 1, 1.2, 1.5, 2};

  private Sensitivities() {}

  /**
   * @param growing of the size that was chosen
   * @param ways the chosen one first
   */
  static Sensitivity of(Target target, Growing growing, List<Way> ways) {
    Way chosen = ways.get(0);
    double factor = priceFactor(chosen, ways);
    double most = mostCarried(growing, chosen.instances()) / (1 + target.headroom());
    double people = target.peopleAt(most);
    List<Sensitivity.Demand> demands = new ArrayList<>();
    for (double one : FACTORS) {
      Instances needed = Instances.of(growing, one * target.needed(), target.spare());
      boolean priced = chosen.size() != null && needed != null;
      demands.add(
          new Sensitivity.Demand(
              one,
              one * target.perSecond(),
              needed == null ? -1 : needed.all(),
              priced ? cost(chosen, needed) : Double.NaN));
    }
    return new Sensitivity(factor, most, people, demands, said(factor, most, people, chosen));
  }

  /** Other parts are taken to stay as they are. */
  private static double cost(Way chosen, Instances needed) {
    double each = chosen.size() == null ? Double.NaN : chosen.size().price();
    return chosen.cost() + (needed.all() - chosen.instances().all()) * each;
  }

  /** The least that the chosen instances carry without the spare ones, whichever are fewer. */
  private static double mostCarried(Growing growing, Instances chosen) {
    double most = chosen.withoutSpare().low();
    for (int n = chosen.working(); n <= chosen.all(); n++) {
      var carried = growing.at(n);
      most = carried == null ? most : Math.min(most, carried.low());
    }
    return most;
  }

  /** Another size gets cheaper where the chosen one's price rises by so much. */
  private static double priceFactor(Way chosen, List<Way> ways) {
    if (chosen.size() == null) {
      return Double.NaN;
    }
    double app = chosen.instances().all() * chosen.size().price();
    double others = chosen.cost() - app;
    double factor = Double.POSITIVE_INFINITY;
    for (Way way : ways) {
      if (way.keepsSpare() && way.size() != null && !way.size().equals(chosen.size())) {
        factor = Math.min(factor, (way.cost() - others) / app);
      }
    }
    return factor;
  }

  private static Message said(double factor, double most, double people, Way chosen) {
    Object demand = Double.isNaN(people) ? Amount.rate(most) : Amount.of(Math.floor(people));
    Message bound =
        Double.isNaN(people)
            ? Message.of("demand stays under {0}", demand)
            : Message.of("demand stays under {0} people", demand);
    if (chosen.size() == null) {
      return Message.of("So many instances suffice while {0}.", bound);
    }
    if (Double.isInfinite(factor)) {
      return Message.of(
          "No other size of the price file keeps a spare; so many suffice while {0}.", bound);
    }
    return factor >= 1
        ? Message.of(
            "Stays the cheapest while an instance costs less than {0} times today\u2019s price and"
                + " {1}.",
            new Factor(factor), bound)
        : Message.of(
            "Another size would cost less, if it carries what the price file says; so many suffice"
                + " while {0}.",
            bound);
  }
}
