package dev.headroom.capacity.scenario;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a visit consists of. */
public sealed interface Turns {

  /** The steps that may happen, each once. */
  Set<Step> steps();

  /** How often a step comes in a whole visit; one that asks until something has happened, once. */
  int count(Step step);

  /** Turns of a whole visit. */
  default int count() {
    return Arrays.stream(Step.values()).mapToInt(this::count).sum();
  }

  /**
   * Entering first, paying last, refreshes and holds mixed between.
   *
   * @param enter at least 1
   * @param hold each awaits the admission
   * @param pay 0 or 1
   */
  record Visit(int enter, int hold, int pay) implements Turns {
    @Override
    public Set<Step> steps() {
      EnumSet<Step> steps = EnumSet.of(Step.ENTER);
      if (hold > 0) {
        steps.addAll(List.of(Step.POLL, Step.HOLD));
      }
      if (pay > 0) {
        steps.add(Step.PAY);
      }
      return steps;
    }

    /** Waiting is a part of the turn that holds. */
    @Override
    public int count(Step step) {
      return switch (step) {
        case ENTER -> enter;
        case HOLD -> hold;
        case PAY -> pay;
        default -> 0;
      };
    }
  }

  /** These, in this order. */
  record InOrder(List<Step> order) implements Turns {
    public InOrder {
      order = List.copyOf(order);
    }

    @Override
    public Set<Step> steps() {
      return EnumSet.copyOf(order);
    }

    @Override
    public int count(Step step) {
      return Collections.frequency(order, step);
    }
  }

  /** Each as often as its weight says, in a random order. */
  record Mix(Map<Step, Integer> weights) implements Turns {
    public Mix {
      weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    @Override
    public Set<Step> steps() {
      return EnumSet.copyOf(weights.keySet());
    }

    @Override
    public int count(Step step) {
      return weights.getOrDefault(step, 0);
    }
  }
}
