package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.calibration.Costs;
import dev.headroom.capacity.search.Trial;
import dev.headroom.capacity.stack.StackFailure;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Loads instances that run free until a request costs them the same processor time twice in a row:
 * until then what is measured is a JVM that compiles.
 *
 * @param cores that the app may keep busy meanwhile
 * @param trials on the system
 * @param costs of the last of them
 */
record WarmUp(double cores, LoadTrials trials, Supplier<Costs> costs) {
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final int MOST_ROUNDS = 6;
  private static final double STEADY = 0.1;

  /** Of the machine: the generator needs more than the app where requests are cheap. */
  private static final double BUSY = 0.2;

  private static final double FASTER = 4;

  /**
   * @param first arrivals a second or people to begin with
   * @return what a request costs then; empty of meaning where it was interrupted
   */
  Costs run(double first) {
    double load = first;
    Costs before = Costs.UNKNOWN;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Trial trial = trials.at(load, ROUND);
      if (trial == null) {
        return Costs.UNKNOWN;
      }
      Costs now = costs.get();
      if (Double.isNaN(now.cpuSeconds())) {
        throw new StackFailure("the app did not tell what CPU it used, so its share can't be set");
      }
      if (Math.abs(now.cpuSeconds() / before.cpuSeconds() - 1) < STEADY) {
        return now;
      }
      before = now;
      load = Math.min(FASTER * load, BUSY * cores / now.cpuSeconds() / now.requestsALoad());
    }
    return before;
  }
}
