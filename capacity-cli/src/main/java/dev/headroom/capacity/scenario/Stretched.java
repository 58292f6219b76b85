package dev.headroom.capacity.scenario;

import dev.headroom.capacity.run.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes what counts of a scenario as long as something else takes. */
final class Stretched {

  private Stretched() {}

  /**
   * @throws IllegalArgumentException if not exactly one phase counts; the message says how many do
   */
  static Scenario counting(Scenario s, Duration length) {
    long counted = s.phases().stream().filter(Phase::counted).count();
    if (counted != 1) {
      throw new IllegalArgumentException(
          "of which " + counted + " phases count, where a drill needs one");
    }
    List<Phase> phases = new ArrayList<>();
    for (Phase phase : s.phases()) {
      phases.add(
          phase.counted()
              ? new Phase(phase.name(), length, phase.fromUsers(), phase.toUsers(), true)
              : phase);
    }
    Load load = new Load(s.loadModel(), s.load().arrivals(), false, phases);
    return new Scenario(
        s.name(),
        s.title(),
        s.question(),
        load,
        s.journey(),
        s.data(),
        s.claims(),
        s.app(),
        s.objectives());
  }
}
