package dev.headroom.capacity.plan.price;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Basis;
import dev.headroom.capacity.plan.Factor;
import dev.headroom.capacity.plan.Option;
import dev.headroom.capacity.plan.Target;
import dev.headroom.capacity.plan.price.Prices.AppSize;
import dev.headroom.capacity.plan.size.Growing;
import dev.headroom.capacity.plan.size.Instances;
import dev.headroom.capacity.plan.size.Scaled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every way to carry the target that was measured or is assumed, and which is the plan: the
 * cheapest of the size that was measured; of others only where that has no price.
 */
public final class Shopping {
  /** Further than this, a larger plan is looked at as well, to show what room costs. */
  private static final double MORE = 1.5;

  private final Target target;
  private final Growing growing;
  private final double others;

  private Shopping(Target target, Growing growing, double others) {
    this.target = target;
    this.growing = growing;
    this.others = others;
  }

  /**
   * A way to carry it.
   *
   * @param size null without prices
   * @param cost a month, all parts; NaN where something has no price
   */
  public record Way(
      @Nullable AppSize size, Instances instances, double factor, double cost, boolean keepsSpare) {

    /** Measured, extrapolated, or by the price file's word. */
    public Basis basis() {
      return factor != 1
          ? Basis.ASSUMED
          : instances.carried().beyond() > 1 ? Basis.EXTRAPOLATED : Basis.MEASURED;
    }
  }

  /**
   * The plan first, then the others by cost.
   *
   * @param measured the size that was measured; null where the prices have none such
   * @param others what all other parts cost a month
   * @return empty where nothing carries the target
   */
  public static List<Way> ways(
      Target target,
      Growing growing,
      @Nullable Prices prices,
      @Nullable AppSize measured,
      double others) {
    Shopping shopping = new Shopping(target, growing, others);
    List<Way> ways = new ArrayList<>();
    if (prices == null || measured != null) {
      shopping.of(measured, 1, ways);
    }
    if (prices != null) {
      for (AppSize size : prices.app()) {
        Double carries = size.carries();
        if (carries != null && !size.equals(measured)) {
          shopping.of(size, carries, ways);
        }
      }
    }
    ways.sort(
        Comparator.comparing((Way way) -> !way.keepsSpare())
            .thenComparing(way -> way.factor() != 1)
            .thenComparing(Way::cost)
            .thenComparing(way -> way.instances().all()));
    if (ways.isEmpty()) {
      return ways;
    }
    List<Way> rest = new ArrayList<>(ways.subList(1, ways.size()));
    rest.sort(Comparator.comparing(Way::cost).thenComparing(way -> way.instances().all()));
    rest.add(0, ways.get(0));
    return rest;
  }

  private void of(@Nullable AppSize size, double factor, List<Way> ways) {
    Growing such = factor == 1 ? growing : new Scaled(growing, factor);
    Instances fewest = Instances.of(such, target.needed(), target.spare());
    if (fewest != null) {
      ways.add(way(size, fewest, factor, true));
    }
    if (factor != 1) {
      return;
    }
    Instances bare = Instances.of(such, target.needed(), 0);
    if (bare != null && target.spare() > 0) {
      ways.add(way(size, bare, factor, false));
    }
    Instances more = Instances.of(such, MORE * target.needed(), 0);
    if (fewest != null && more != null && more.all() > fewest.all()) {
      Instances roomy = Instances.ofAll(such, more.all(), target.needed());
      if (roomy != null) {
        ways.add(way(size, roomy, factor, true));
      }
    }
  }

  private Way way(@Nullable AppSize size, Instances instances, double factor, boolean keeps) {
    double cost = size == null ? Double.NaN : instances.all() * size.price() + others;
    return new Way(size, instances, factor, cost, keeps);
  }

  /** As a report shows it. */
  public static Option option(Way way, Target target, boolean chosen) {
    AppSize size = way.size();
    Instances instances = way.instances();
    String count = Integer.toString(instances.all());
    Object name = size == null ? Message.of("as measured") : size.name();
    Message title =
        instances.spare() == 0
            ? Message.of("{0} \u00d7 {1}, no spare", count, name)
            : Message.of("{0} \u00d7 {1}, {2} spare", count, name, "" + instances.spare());
    Message note =
        way.factor() != 1
            ? Message.of(
                "if {0} carries {1} times what was measured, as the price file says",
                name, new Factor(way.factor()))
            : way.keepsSpare() ? Message.NONE : Message.of("no instance may be away");
    return new Option(
        title,
        size == null ? "" : size.name(),
        instances.all(),
        instances.spare(),
        way.cost(),
        instances.carried().value() / target.perSecond() - 1,
        way.keepsSpare(),
        chosen,
        way.basis(),
        note);
  }
}
