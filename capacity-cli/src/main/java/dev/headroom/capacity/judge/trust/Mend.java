package dev.headroom.capacity.judge.trust;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.slo.Numbers;

/** What helps a generator that could not keep up. */
final class Mend {

  private static final double MACHINE_FULL_PERCENT = 85;

  private Mend() {}

  /**
   * More processes help where the machine has cores to spare; else only less load, or more of it.
   */
  static Message moreGenerator(Grounds grounds) {
    double machine = grounds.mean(Metrics.MACHINE_CPU);
    return machine >= MACHINE_FULL_PERCENT
        ? Message.of(
            "Use a smaller --scale or a larger machine: this one was {0} busy.",
            Numbers.of(machine, "%"))
        : Message.of("Use --injectors {0}.", grounds.injectors() + 1);
  }
}
