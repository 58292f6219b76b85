package dev.headroom.chaos.runner;

import dev.headroom.chaos.probe.Probe;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question.
 *
 * @param value null where there was no answer
 * @param failure why there was none, null where there was one
 */
record Answer(@Nullable Double value, @Nullable String failure) {

  /** Asks once; only an interruption gets out. */
  static Answer to(Probe probe) throws InterruptedException {
    try {
      double value = probe.measure();
      return Double.isFinite(value) ? new Answer(value, null) : none("it takes too long");
    } catch (IOException | RuntimeException none) {
      return none(String.valueOf(none.getMessage()));
    }
  }

  static Answer none(String failure) {
    return new Answer(null, failure);
  }

  double orInfinity() {
    return value == null ? Double.POSITIVE_INFINITY : value;
  }
}
