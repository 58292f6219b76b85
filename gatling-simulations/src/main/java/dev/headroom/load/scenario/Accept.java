package dev.headroom.load.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers that are right although no success: a full house may say so.
 *
 * @param statuses HTTP statuses from 400 to 599, by the name of the request
 */
public record Accept(Map<String, Set<Integer>> statuses) {

  static final Accept NONE = new Accept(Map.of());

  /** What such a request is called in the raw log, so that it blurs nobody's response times. */
  public static final String REFUSED = " refused";

  /** Two steps may ask the same question: what one accepts, the other does, too. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Accept of(Map<Step, Set<Integer>> steps) {
    Map<String, Set<Integer>> statuses = new HashMap<>();
    steps.forEach(
        (step, some) ->
            statuses.computeIfAbsent(step.request(), name -> new TreeSet<>()).addAll(some));
    return new Accept(statuses);
  }

  public Accept {
    if (statuses.values().stream().flatMap(Collection::stream).anyMatch(s -> s < 400 || s > 599)) {
      throw new IllegalArgumentException("a refusal is an HTTP status from 400 to 599");
    }
    statuses = Map.copyOf(statuses);
  }

  /** The statuses for a request of this name; empty where only success is right. */
  public Set<Integer> of(String request) {
    return statuses.getOrDefault(request, Set.of());
  }
}
