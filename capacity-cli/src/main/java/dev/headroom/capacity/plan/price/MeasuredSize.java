package dev.headroom.capacity.plan.price;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.price.Prices.AppSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which size of the price file the measured instances were.
 *
 * @param size null where none is said to be
 * @param assumption what was taken for true to say so, as a sentence; empty for nothing
 * @param missing why there is none, as a sentence; empty where there is one
 */
public record MeasuredSize(@Nullable AppSize size, Message assumption, Message missing) {
  private static final double SAME = 0.01;

  /**
   * @param cores that each measured instance was held to; null where nobody said
   * @param named the size's name, by the user; null where not said
   * @throws PricesException if no size has that name
   */
  public static MeasuredSize of(Prices prices, @Nullable Double cores, @Nullable String named) {
    if (named != null) {
      return named(prices, named);
    }
    List<AppSize> without = prices.app().stream().filter(one -> one.carries() == null).toList();
    if (cores != null) {
      for (AppSize size : without) {
        if (size.cores() != null && Math.abs(size.cores() / cores - 1) <= SAME) {
          return new MeasuredSize(size, Message.NONE, Message.NONE);
        }
      }
      return new MeasuredSize(
          null,
          Message.NONE,
          Message.of(
              "The price file has no size of {0} cores, as the measured instances were: add it, or"
                  + " say with carries what another one does.",
              Amount.of(cores)));
    }
    if (without.size() == 1) {
      return new MeasuredSize(
          without.get(0),
          Message.of(
              "The measured instances are taken to be {0}: say it with --measured-on.",
              without.get(0).name()),
          Message.NONE);
    }
    return new MeasuredSize(
        null,
        Message.NONE,
        Message.of("Nobody said which size the measured instances were: say --measured-on."));
  }

  private static MeasuredSize named(Prices prices, String named) {
    for (AppSize size : prices.app()) {
      if (size.name().equals(named)) {
        return new MeasuredSize(size, Message.NONE, Message.NONE);
      }
    }
    List<String> names = prices.app().stream().map(AppSize::name).toList();
    throw new PricesException(
        "the price file has no size '" + named + "': it has " + String.join("; ", names));
  }
}
