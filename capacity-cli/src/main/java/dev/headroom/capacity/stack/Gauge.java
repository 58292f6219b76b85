package dev.headroom.capacity.stack;

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
}
