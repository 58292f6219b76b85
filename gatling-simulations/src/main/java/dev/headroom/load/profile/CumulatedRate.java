package dev.headroom.load.profile;

import dev.headroom.load.scenario.Load;
import dev.headroom.load.scenario.Phase;
import dev.headroom.load.scenario.Range;

/**
 * The inverse of the cumulated rate of an open load: when have so many people come? Within a phase
 * the rate is linear, so the cumulated rate is d = r t + a t² / 2, solved here for t as 2 d / (r +
 * √(r² + 2 a d)), the form of the quadratic formula that also holds for a = 0 and loses no digits
 * (Press et al., Numerical Recipes, 3rd ed., 5.6). Asked in ascending order only.
 */
final class CumulatedRate {

  private final Load load;
  private int phase;
  private double begin;
  private double before;

  CumulatedRate(Load load) {
    this.load = load;
  }

  /**
   * Seconds since zero.
   *
   * @param people since zero over all injectors, not less than the last time
   * @return NaN when fewer come in the whole load
   */
  double secondsUntil(double people) {
    while (phase < load.phases().size()) {
      double within = people - before;
      if (within < volume()) {
        return begin + secondsWithin(within);
      }
      before += volume();
      begin += length();
      phase++;
    }
    return Double.NaN;
  }

  private double secondsWithin(double people) {
    double slope = (rate().to() - rate().from()) / length();
    double root = Math.sqrt(Math.max(0, rate().from() * rate().from() + 2 * slope * people));
    return people == 0 ? 0 : Math.min(length(), 2 * people / (rate().from() + root));
  }

  private double volume() {
    return rate().at(0.5) * length();
  }

  private double length() {
    return current().duration().toNanos() / 1e9;
  }

  private Range rate() {
    return load.amount(current());
  }

  private Phase current() {
    return load.phases().get(phase);
  }
}
