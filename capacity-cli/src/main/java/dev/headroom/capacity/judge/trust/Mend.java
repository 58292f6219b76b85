package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.slo.Numbers;

/** What helps a generator that could not keep up. */
final class Mend {

  private static final double MACHINE_FULL_PERCENT = 85;

  private Mend() {}

  /**
   * More processes help where the machine has cores to spare; else only less load, or more of it.
   */
  static String moreGenerator(Grounds grounds) {
    double machine = grounds.mean(Metrics.MACHINE_CPU);
    return machine >= MACHINE_FULL_PERCENT
        ? "Use a smaller --scale or a larger machine: this one was "
            + Numbers.of(machine, "%")
            + " busy."
        : "Use --injectors " + (grounds.injectors() + 1) + ".";
  }
}
