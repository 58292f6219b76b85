package dev.headroom.load.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Every step as often as its weight says, mixed: a visit is one round of them, so that the shares
 * are exact and not only likely.
 */
public record Mix(Map<Step, Integer> counts) implements Turns {

  private static final int MOST = 100_000;

  /**
   * @throws IllegalArgumentException when a weight is below 1, or what a step needs is missing
   */
  public Mix {
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("'mix' names no step");
    }
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    if (counts.values().stream().anyMatch(weight -> weight < 1)) {
      throw new IllegalArgumentException("a weight must be 1 or more");
    }
    if (counts.values().stream().mapToLong(Integer::longValue).sum() > MOST) {
      throw new IllegalArgumentException(
          "the weights add up to more than %,d steps a visit: divide them".formatted(MOST));
    }
    for (Step step : counts.keySet()) {
      needs(step, counts);
    }
    int spent = weight(Step.PAY, counts) + weight(Step.RELEASE, counts);
    if (spent > weight(Step.HOLD, counts)) {
      throw new IllegalArgumentException("more of 'pay' and 'release' than there are holds");
    }
    if (weight(Step.PAY, counts) + weight(Step.BOOK, counts) > 1) {
      throw new IllegalArgumentException(
          "a purchase ends the admission: 'pay' and 'book' can only weigh 1 together");
    }
    if (weight(Step.LEAVE, counts) > 1) {
      throw new IllegalArgumentException("'leave' ends a visit: its weight can only be 1");
    }
  }

  private static void needs(Step step, Map<Step, Integer> counts) {
    step.needs()
        .filter(needed -> !counts.containsKey(needed))
        .ifPresent(
            needed -> {
              throw new IllegalArgumentException(
                  "'%s' needs '%s' in the mix".formatted(step.text(), needed.text()));
            });
  }

  private static int weight(Step step, Map<Step, Integer> counts) {
    return counts.getOrDefault(step, 0);
  }
}
