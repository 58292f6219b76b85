package dev.headroom.capacity.search;

import java.time.Duration;
import java.util.Objects;

/** What the search is held against: halving between the ends, every trial of the same length. */
record Bisection(Duration length, double ends) {

  double find(NoisySystem system) {
    double low = NoisySystem.LEAST;
    double high = NoisySystem.MOST;
    while (high / low > ends) {
      double middle = Math.sqrt(low * high);
      Trial trial = Objects.requireNonNull(system.at(middle, length));
      boolean kept = trial.margins().stream().allMatch(margin -> margin.log() <= 0);
      if (kept) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(low * high);
  }
}
