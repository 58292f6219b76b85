package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.MetricSample;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks at every part once a second while a run lasts. A part that does not answer leaves a gap,
 * which the report shows as one, and keeps nobody from looking at the others.
 */
final class MetricsSampler implements Closeable {
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(task -> thread(task, "metrics-sampler"));
  private final ExecutorService looks =
      Executors.newCachedThreadPool(task -> thread(task, "metrics-look"));
  private final MetricsLog log;
  private final List<Watched> watched = new ArrayList<>();

  private record Watched(String part, int instance, Gauge gauge, AtomicBoolean busy) {}

  MetricsSampler(MetricsLog log) {
    this.log = log;
  }

  /** Also samples this; all are named before the start. */
  void watch(String part, int instance, Gauge gauge) {
    watched.add(new Watched(part, instance, gauge, new AtomicBoolean()));
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
    for (Watched one : watched) {
      if (one.busy().compareAndSet(false, true)) {
        looks.execute(() -> look(one, now));
      }
    }
  }

  /** Under one time for all of a round, so that instances can be added up. */
  private void look(Watched one, long now) {
    try {
      List<MetricSample> samples = samples(now, one.part(), one.instance(), figures(one.gauge()));
      for (Gauge.Labelled figure : one.gauge().labelled()) {
        samples.add(
            new MetricSample(
                now, one.part(), one.instance(), figure.metric(), figure.labels(), figure.value()));
      }
      write(samples);
    } finally {
      one.busy().set(false);
    }
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
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
    end(clock);
    end(looks);
    for (Watched one : watched) {
      if (one.gauge() instanceof AutoCloseable open) {
        closeQuietly(open);
      }
    }
    synchronized (this) {
      log.close();
    }
  }

  private static void end(ExecutorService threads) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
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
