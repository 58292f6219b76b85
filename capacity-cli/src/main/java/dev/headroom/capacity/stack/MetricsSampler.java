package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.MetricSample;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

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
  private final Map<String, ProcessCpu> processes = new LinkedHashMap<>();

  MetricsSampler(MetricsLog log, List<AppAdmin> apps) {
    this.log = log;
    this.apps = List.copyOf(apps);
  }

  /** Also samples the CPU of a process, as {@code <part>.cpu.percent} of the whole machine. */
  void watch(String part, ProcessHandle process) {
    processes.put(part, new ProcessCpu(process));
  }

  /** Adds what a part says of itself, now. */
  void add(String part, String metric, double value) {
    write(List.of(new MetricSample(System.currentTimeMillis(), part, 1, metric, Map.of(), value)));
  }

  void start() {
    clock.scheduleAtFixedRate(this::sample, 0, 1, TimeUnit.SECONDS);
  }

  private void sample() {
    long now = System.currentTimeMillis();
    List<MetricSample> samples = new ArrayList<>();
    for (int instance = 1; instance <= apps.size(); instance++) {
      for (Map.Entry<String, Double> figure : scrape(apps.get(instance - 1)).entrySet()) {
        samples.add(
            new MetricSample(now, "app", instance, figure.getKey(), Map.of(), figure.getValue()));
      }
    }
    processes.forEach(
        (part, cpu) ->
            cpu.percent()
                .ifPresent(
                    percent ->
                        samples.add(
                            new MetricSample(
                                now, part, 1, part + ".cpu.percent", Map.of(), percent))));
    write(samples);
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
