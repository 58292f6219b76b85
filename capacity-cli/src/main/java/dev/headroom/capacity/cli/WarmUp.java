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
 * @param rounds of 10 s at most, at least 1
 * @param trials on the system
 * @param costs of the last of them
 */
record WarmUp(double cores, int rounds, LoadTrials trials, Supplier<Costs> costs) {
  /** How long what counts of a round is. */
  static final Duration ROUND = Duration.ofSeconds(10);

  private static final double STEADY = 0.1;

  /** Of the machine: the generator needs more than the app where requests are cheap. */
  private static final double BUSY = 0.2;

  private static final double FASTER = 4;

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
      Costs now = costs.get();
      if (!(now.cpuSeconds() > 0)) {
        continue; // an app that compiles may be too busy to say; it is asked again
      }
      if (Math.abs(now.cpuSeconds() / before.cpuSeconds() - 1) < STEADY) {
        return now;
      }
      before = now;
      double bearable = BUSY * cores / now.cpuSeconds() / now.requestsALoad();
      load = Math.max(load, Math.min(FASTER * load, bearable));
    }
    if (Double.isNaN(before.cpuSeconds())) {
      throw new StackFailure("nobody told what CPU the app used, so its limit can't be searched");
    }
    return before;
  }
}
