package dev.headroom.capacity.judge.critical;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.stats.Trend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an open event stream costs an instance, measured while their number rises, and at how many
 * each resource gives out.
 *
 * @param most streams that were open at once
 * @param costs the first to give out first
 */
public record StreamCosts(double most, List<Cost> costs) {
  /**
   * One resource.
   *
   * @param resource for programs, e.g. {@code app.files}
   * @param each of it a stream, in its unit
   * @param without any stream
   * @param limit of the instance
   * @param unit of the three
   * @param streams at which nothing of it is left
   */
  public record Cost(
      String resource, double each, double without, double limit, String unit, double streams) {}

  private static final double FULL_CPU = 0.7;

  public StreamCosts {
    costs = List.copyOf(costs);
  }

  /**
   * Of a run in which the number of streams rises all the while.
   *
   * @param cores that the instance may use
   * @param files that it may open; NaN where nobody tells
   * @param connections that it takes
   * @return null where fewer than five numbers of streams were seen
   */
  public static @Nullable StreamCosts of(
      JudgedRun run, Window window, double cores, double files, double connections) {
    List<MetricSample> metrics = run.metrics();
    TreeMap<Long, Double> streams = Series.of(metrics, "app.streams.open", window);
    List<Cost> costs = new ArrayList<>();
    add(costs, "app.files", streams, Series.of(metrics, "app.files.open", window), files, "");
    TreeMap<Long, Double> open = Series.of(metrics, "app.connections.open", window);
    add(costs, "app.connections", streams, open, connections, "");
    TreeMap<Long, Double> heap = lows(Series.of(metrics, "app.heap.usedMiB", window));
    double most = Series.max(Series.of(metrics, "app.heap.maxMiB", window));
    add(costs, "app.heap", streams, heap, most, "MiB");
    TreeMap<Long, Double> cpu = rates(Series.of(metrics, "app.cpu.seconds", window));
    add(costs, "app.cpu", streams, cpu, FULL_CPU * cores, "cores");
    costs.sort(Comparator.comparingDouble(Cost::streams));
    return costs.isEmpty() ? null : new StreamCosts(Series.max(streams), costs);
  }

  /** How many times beyond what was open the first limit lies; 1 and less was reached. */
  public double beyond() {
    return costs.get(0).streams() / most;
  }

  private static void add(
      List<Cost> costs,
      String resource,
      TreeMap<Long, Double> streams,
      TreeMap<Long, Double> used,
      double limit,
      String unit) {
    Trend each = Series.per(streams, used);
    if (each == null || !(each.slope() > 0) || Double.isNaN(limit)) {
      return;
    }
    double without = Series.mean(used) - each.slope() * Series.mean(streams);
    double free = limit - Math.max(0, without);
    costs.add(new Cost(resource, each.slope(), without, limit, unit, free / each.slope()));
  }

  /**
   * What lies between collections is garbage: the lowest of each five seconds is nearest the truth.
   */
  private static TreeMap<Long, Double> lows(TreeMap<Long, Double> heap) {
    TreeMap<Long, Double> lows = new TreeMap<>();
    heap.forEach(
        (at, value) -> {
          double lowest =
              heap.subMap(at - 2_500, at + 2_500).values().stream()
                  .min(Double::compare)
                  .orElse(value);
          if (lowest == value) {
            lows.put(at, value);
          }
        });
    return lows;
  }

  private static TreeMap<Long, Double> rates(TreeMap<Long, Double> total) {
    TreeMap<Long, Double> rates = new TreeMap<>();
    total.forEach(
        (at, value) -> {
          var before = total.floorEntry(at - 2_000);
          if (before != null) {
            rates.put(at, (value - before.getValue()) / ((at - before.getKey()) / 1e3));
          }
        });
    return rates;
  }
}
