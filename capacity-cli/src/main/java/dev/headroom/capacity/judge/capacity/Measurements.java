package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.run.AppProperties;
import dev.headroom.capacity.run.RequestColumns;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What demands and laws are made from.
 *
 * @param throughput all requests a second over the window
 * @param manifest null for raw logs
 * @param schedules that people enter, NaN where nobody says
 */
public record Measurements(
    RequestColumns log,
    Window window,
    double throughput,
    @Nullable RunManifest manifest,
    Samples samples,
    double schedules) {

  double level(String metric) {
    return samples.level(metric, window);
  }

  double rate(String total) {
    return samples.rate(total, window);
  }

  /** Of the machine; NaN where nobody says. */
  double cores() {
    String cores = manifest == null ? null : manifest.machine().get("cores");
    return cores != null && cores.matches("\\d{1,5}") ? Double.parseDouble(cores) : Double.NaN;
  }

  AppProperties app() {
    return new AppProperties(manifest == null ? Map.of() : manifest.appProperties());
  }

  /** Whether the app is the bundled one, whose defaults are known. */
  boolean bundled() {
    return manifest != null && manifest.instances() > 0;
  }

  double seconds() {
    return (window.toMillis() - window.fromMillis()) / 1_000.0;
  }
}
