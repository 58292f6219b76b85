package dev.headroom.capacity.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a generator says of itself, under Headroom's names; what it does not say is left out. */
final class GeneratorMetrics {
  private GeneratorMetrics() {}

  static Map<String, Double> of(LoadGenerator.Progress said) {
    Map<String, Double> kept = new LinkedHashMap<>();
    kept.put("generator.gc.maxPause.millis", (double) said.longestPauseMillis());
    keep(kept, "generator.lateness.millis", said.latenessMillis());
    keep(kept, "generator.streams.open", said.streams());
    keep(kept, "generator.heap.MiB", said.heapMiB());
    return kept;
  }

  private static void keep(Map<String, Double> kept, String metric, @Nullable Number value) {
    if (value != null) {
      kept.put(metric, value.doubleValue());
    }
  }
}
