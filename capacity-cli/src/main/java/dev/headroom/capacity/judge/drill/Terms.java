package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.slo.Objective;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What of a drill's file is judged.
 *
 * @param hypothesis objectives that hold before, and again after
 * @param probes names of the probes of which the same is true
 * @param grace from the injection until what must hold during the faults does
 * @param backWithin how soon after the last fault was undone the hypothesis holds again
 * @param excused checks that need not hold, by id, with the reason
 * @param parts what each step of the method is done to, in their order
 */
public record Terms(
    String name,
    String title,
    String question,
    List<Objective> hypothesis,
    List<String> probes,
    Duration grace,
    List<Objective> during,
    Duration backWithin,
    List<Objective> after,
    Map<String, String> excused,
    List<Remedy> prevent,
    List<String> parts) {

  public Terms {
    hypothesis = List.copyOf(hypothesis);
    probes = List.copyOf(probes);
    during = List.copyOf(during);
    after = List.copyOf(after);
    excused = Map.copyOf(excused);
    prevent = List.copyOf(prevent);
    parts = List.copyOf(parts);
  }

  /**
   * What would prevent something.
   *
   * @param when id or name of the promise that is broken
   */
  public record Remedy(String when, String what, String why) {}
}
