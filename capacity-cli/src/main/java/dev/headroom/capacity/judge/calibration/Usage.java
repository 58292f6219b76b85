package dev.headroom.capacity.judge.calibration;

import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was in use at a level, each a share of what there is: 1 is all of it, NaN is not known.
 *
 * @param app of the processor time that the instances may use, all of them together
 * @param throttled of the kernel's periods in which an instance ran: those whose share was used up
 * @param machine of all cores
 * @param generator of all cores
 * @param others of what the app stands on, by name
 */
public record Usage(
    double app, double throttled, double machine, double generator, Map<String, Double> others) {

  public Usage {
    others = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  /** Nothing is known. */
  public static final Usage UNKNOWN =
      new Usage(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Map.of());

  /**
   * Of a run.
   *
   * @param instances of the app
   * @param share cores that each may use; 0 where they run free, and then share the machine
   * @param cores of the machine
   */
  public static Usage of(
      List<MetricSample> metrics, Window window, int instances, double share, int cores) {
    Totals totals = new Totals(metrics, window);
    double may = share > 0 ? share * instances : cores;
    Map<String, Double> others = new LinkedHashMap<>();
    others.put("redis.thread", totals.rate("redis.cpu.seconds"));
    others.put("database.cpu", totals.level("mariadb.cpu.percent") / 100);
    others.put("kafka.cpu", totals.level("kafka.cpu.percent") / 100);
    others.put("app.db.pool", totals.rate("app.db.usage.seconds") / totals.level("app.db.max"));
    others.put("generator.thread", totals.level("generator.thread.busiest.percent") / 100);
    others.values().removeIf(used -> used.isNaN());
    return new Usage(
        totals.appCores() / may,
        totals.rate("app.cpu.periods.throttled") / totals.rate("app.cpu.periods"),
        totals.level("machine.cpu.percent") / 100,
        totals.level("generator.cpu.percent") / 100,
        others);
  }

  /** The fullest of what the app stands on; null where nothing of it is known. */
  public Map.@Nullable Entry<String, Double> fullest() {
    return others.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
  }
}
