package dev.headroom.capacity.scenario;

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

  /** Turns of a whole visit; a step that asks until something has happened is one. */
  int count();

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

    @Override
    public int count() {
      return enter + hold + pay;
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
    public int count() {
      return order.size();
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
    public int count() {
      return weights.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
