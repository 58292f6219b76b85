package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.MetricSample;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
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
  private final List<Watched> watched = new ArrayList<>();

  private record Watched(String part, int instance, Gauge gauge) {}

  MetricsSampler(MetricsLog log) {
    this.log = log;
  }

  /** Also samples this; all are named before the start. */
  void watch(String part, int instance, Gauge gauge) {
    watched.add(new Watched(part, instance, gauge));
  }

  /** Also samples a process's CPU and memory. */
  void watch(String part, int instance, ProcessHandle process) {
    watch(part, instance, new ProcessCpu(part, process));
    watch(part, instance, new ResidentMemory(part, process.pid()));
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
    for (Watched one : watched) {
      samples.addAll(samples(now, one.part(), one.instance(), figures(one.gauge())));
      for (Gauge.Labelled figure : one.gauge().labelled()) {
        samples.add(
            new MetricSample(
                now, one.part(), one.instance(), figure.metric(), figure.labels(), figure.value()));
      }
    }
    write(samples);
  }

  private static Map<String, Double> figures(Gauge gauge) {
    try {
      return gauge.read();
    } catch (RuntimeException oddOrNoAnswer) {
      // one part's must not blind us to the others
      return Map.of();
    }
  }

  private synchronized void write(List<MetricSample> samples) {
    try {
      log.append(samples);
    } catch (IOException diskFull) {
      clock.shutdown();
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
    for (Watched one : watched) {
      if (one.gauge() instanceof AutoCloseable open) {
        closeQuietly(open);
      }
    }
    synchronized (this) {
      log.close();
    }
  }

  private static void closeQuietly(AutoCloseable gauge) {
    try {
      gauge.close();
    } catch (Exception gone) {
      // it was only looked at
    }
  }
}
