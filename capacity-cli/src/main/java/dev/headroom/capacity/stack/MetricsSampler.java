package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.MetricSample;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks at every part once a second while a run lasts. A part that does not answer leaves a gap,
 * which the report shows as one.
 */
final class MetricsSampler implements Closeable {
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "metrics-sampler");
            thread.setDaemon(true);
            return thread;
          });
  private final MetricsLog log;
  private final List<AppAdmin> apps;
  private final Map<Watched, ProcessCpu> processes = new LinkedHashMap<>();

  private final Map<Watched, Supplier<Map<String, Double>>> probes = new LinkedHashMap<>();

  private record Watched(String part, int instance) {}

  MetricsSampler(MetricsLog log, List<AppAdmin> apps) {
    this.log = log;
    this.apps = List.copyOf(apps);
  }

  /** Also samples the CPU of a process, as {@code <part>.cpu.percent} of the whole machine. */
  void watch(String part, int instance, ProcessHandle process) {
    processes.put(new Watched(part, instance), new ProcessCpu(process));
  }

  /** Also asks a probe at every look; what it can't tell, it leaves out. */
  void ask(String part, int instance, Supplier<Map<String, Double>> probe) {
    probes.put(new Watched(part, instance), probe);
  }

  /** Adds what a part says of itself, now. */
  void add(String part, int instance, Map<String, Double> figures) {
    write(samples(System.currentTimeMillis(), part, instance, figures));
  }

  private static List<MetricSample> samples(
      long atMillis, String part, int instance, Map<String, Double> figures) {
    List<MetricSample> samples = new ArrayList<>();
    figures.forEach(
        (metric, value) ->
            samples.add(new MetricSample(atMillis, part, instance, metric, Map.of(), value)));
    return samples;
  }

  void start() {
    clock.scheduleAtFixedRate(this::sample, 0, 1, TimeUnit.SECONDS);
  }

  private void sample() {
    long now = System.currentTimeMillis();
    List<MetricSample> samples = new ArrayList<>();
    for (int instance = 1; instance <= apps.size(); instance++) {
      samples.addAll(samples(now, "app", instance, scrape(apps.get(instance - 1))));
    }
    processes.forEach((watched, cpu) -> samples.addAll(samples(now, watched, cpu)));
    probes.forEach(
        (asked, probe) ->
            samples.addAll(samples(now, asked.part(), asked.instance(), probe.get())));
    write(samples);
  }

  private static List<MetricSample> samples(long atMillis, Watched watched, ProcessCpu cpu) {
    OptionalDouble percent = cpu.percent();
    return percent.isEmpty()
        ? List.of()
        : samples(
            atMillis,
            watched.part(),
            watched.instance(),
            Map.of(watched.part() + ".cpu.percent", percent.getAsDouble()));
  }

  private synchronized void write(List<MetricSample> samples) {
    try {
      log.append(samples);
    } catch (IOException diskFull) {
      clock.shutdown();
    }
  }

  private static Map<String, Double> scrape(AppAdmin app) {
    try {
      return AppMetrics.of(new PrometheusText(app.metrics()));
    } catch (StackFailure unanswered) {
      return Map.of();
    }
  }

  @Override
  public void close() throws IOException {
    clock.shutdown();
    try {
      if (!clock.awaitTermination(5, TimeUnit.SECONDS)) {
        clock.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      clock.shutdownNow();
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      log.close();
    }
  }
}
