package dev.headroom.capacity.stack;

import java.util.List;
import java.util.Map;

/** Something of a running part that can be looked at again and again. */
@FunctionalInterface
interface Gauge {

  /**
   * Its figures by metric, now. What can't be told is left out, and so leaves a gap.
   *
   * @throws StackFailure if it does not answer
   */
  Map<String, Double> read();

  /** Figures that there are several of, as {@link #read} saw them last. */
  default List<Labelled> labelled() {
    return List.of();
  }

  /** One of several figures of the same name. */
  record Labelled(String metric, Map<String, String> labels, double value) {}
}
