package dev.headroom.load.scenario;

import java.util.Map;
import java.util.Set;

/** What one visit consists of. */
public sealed interface Turns permits VisitMix, Sequence, Mix {

  /** How often each step comes in a whole visit. */
  Map<Step, Integer> counts();

  default Set<Step> steps() {
    return counts().keySet();
  }

  default int count(Step step) {
    return counts().getOrDefault(step, 0);
  }

  /** How often a whole visit asks for seats. */
  default int holds() {
    return count(Step.HOLD) + count(Step.BOOK);
  }

  /** Steps of a whole visit. */
  default int size() {
    return counts().values().stream().mapToInt(Integer::intValue).sum();
  }
}
