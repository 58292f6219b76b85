package dev.headroom.load.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** These steps, in this order, once a visit. */
public record Sequence(List<Step> order) implements Turns {

  /**
   * @throws IllegalArgumentException when a step comes before what it needs
   */
  public Sequence {
    order = List.copyOf(order);
    if (order.isEmpty()) {
      throw new IllegalArgumentException("'steps' lists no step");
    }
    for (int i = 0; i < order.size(); i++) {
      Step step = order.get(i);
      Optional<Step> needed = step.needs();
      if (needed.isPresent() && !order.subList(0, i).contains(needed.get())) {
        throw new IllegalArgumentException(
            "'%s' needs '%s' somewhere before it".formatted(step.text(), needed.get().text()));
      }
    }
  }

  @Override
  public Map<Step, Integer> counts() {
    Map<Step, Integer> counts = new EnumMap<>(Step.class);
    order.forEach(step -> counts.merge(step, 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }
}
