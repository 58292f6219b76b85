package dev.headroom.capacity.stack;

import dev.headroom.testbed.share.Throttling;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * An instance that has a share of the processors: how much it may use and has used, and how often
 * the kernel held it up. Nothing of this is asked of the app, which a small share makes slow to
 * answer.
 *
 * @param process that it is now
 * @param cores that it is held to, 0 while it runs free
 * @param throttling by part, as it is now
 */
record ShareGauge(
    String part,
    Supplier<ProcessHandle> process,
    DoubleSupplier cores,
    Supplier<Map<String, Throttling>> throttling)
    implements Gauge {
  private static final double NANOS = 1e-9;

  @Override
  public Map<String, Double> read() {
    Map<String, Double> figures = new LinkedHashMap<>();
    double held = cores.getAsDouble();
    if (held > 0) {
      figures.put("app.cpu.cores", held);
    }
    process
        .get()
        .info()
        .totalCpuDuration()
        .map(Duration::toNanos)
        .ifPresent(used -> figures.put("app.cpu.used.seconds", NANOS * used));
    Throttling now = throttling.get().get(part);
    if (now != null) {
      figures.put("app.cpu.periods", (double) now.periods());
      figures.put("app.cpu.periods.throttled", (double) now.throttled());
      figures.put("app.cpu.throttled.seconds", now.seconds());
    }
    return figures;
  }
}
