package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.calibration.Costs;
import dev.headroom.capacity.judge.calibration.Seen;
import dev.headroom.capacity.search.Trial;
import dev.headroom.capacity.stack.StackFailure;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Loads instances that run free, each round with more as long as the machine and the generator bear
 * it, until a request costs the same processor time twice in a row: until then what is measured is
 * a JVM that compiles.
 *
 * @param rounds of 10 s at most, at least 1
 * @param trials on the system
 * @param seen in the last of them
 */
record WarmUp(int rounds, LoadTrials trials, Supplier<Seen> seen) {
  /** How long what counts of a round is. */
  static final Duration ROUND = Duration.ofSeconds(10);

  private static final double STEADY = 0.1;
  private static final double FASTER = 2.5;
  private static final double MACHINE = 0.8;
  private static final double GENERATOR = 0.35;

  /**
   * @param first arrivals a second or people to begin with
   * @return what a request costs then; empty of meaning where it was interrupted
   * @throws StackFailure where nobody told
   */
  Costs run(double first) {
    double load = first;
    Costs before = Costs.UNKNOWN;
    for (int round = 0; round < rounds; round++) {
      Trial trial = trials.at(load, ROUND);
      if (trial == null) {
        return Costs.UNKNOWN;
      }
      Costs now = seen.get().costs();
      if (!(now.cpuSeconds() > 0)) {
        continue; // an app that compiles may be too busy to say; it is asked again
      }
      if (Math.abs(now.cpuSeconds() / before.cpuSeconds() - 1) < STEADY) {
        return now;
      }
      before = now;
      boolean bears =
          seen.get().usage().machine() < MACHINE && seen.get().usage().generator() < GENERATOR;
      load = bears ? FASTER * load : load;
    }
    if (Double.isNaN(before.cpuSeconds())) {
      throw new StackFailure("nobody told what CPU the app used, so its limit can't be searched");
    }
    return before;
  }
}
