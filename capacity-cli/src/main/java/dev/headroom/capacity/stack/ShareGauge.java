package dev.headroom.capacity.stack;

import dev.headroom.testbed.share.Throttling;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * An instance that has a share of the processors: how much it may use, and how often the kernel
 * held it up.
 *
 * @param cores that it is held to, 0 while it runs free
 * @param throttling by part, as it is now
 */
record ShareGauge(String part, DoubleSupplier cores, Supplier<Map<String, Throttling>> throttling)
    implements Gauge {

  @Override
  public Map<String, Double> read() {
    Map<String, Double> figures = new LinkedHashMap<>();
    double held = cores.getAsDouble();
    if (held > 0) {
      figures.put("app.cpu.cores", held);
    }
    Throttling now = throttling.get().get(part);
    if (now != null) {
      figures.put("app.cpu.periods", (double) now.periods());
      figures.put("app.cpu.periods.throttled", (double) now.throttled());
      figures.put("app.cpu.throttled.seconds", now.seconds());
    }
    return figures;
  }
}
