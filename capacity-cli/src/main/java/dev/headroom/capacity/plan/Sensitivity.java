package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * How far price and demand may move before another plan is the better one.
 *
 * @param priceFactor of an instance below which the plan stays the cheapest; infinite where nothing
 *     else ever gets cheaper, NaN without prices
 * @param perSecond demand up to which so many instances suffice
 * @param people the same in people; NaN for a bare rate
 * @param demands what other demands take, in order
 * @param said both in a sentence
 */
public record Sensitivity(
    double priceFactor, double perSecond, double people, List<Demand> demands, Message said) {

  public Sensitivity {
    demands = List.copyOf(demands);
  }

  /**
   * Another demand.
   *
   * @param factor of the target
   * @param instances that it takes; -1 where that can't be told
   * @param cost a month; NaN where it can't be told
   */
  public record Demand(double factor, double perSecond, int instances, double cost) {}
}
