package dev.headroom.capacity.judge;

import dev.headroom.capacity.read.HistoryFile;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.read.MetricsFile;
import dev.headroom.capacity.read.ObservationsFile;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluator;
import dev.headroom.capacity.slo.Evidence;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.stats.RequestStatistics;
import java.nio.file.Path;
import java.util.List;

/** What a results folder holds, to be held against objectives over any stretch of it. */
public record RunData(
    RunManifest manifest, RequestLog log, Observations observations, List<MetricSample> metrics) {

  public RunData {
    metrics = List.copyOf(metrics);
  }

  /**
   * @throws dev.headroom.capacity.read.UnreadableLogException if nothing of it can be read
   */
  public static RunData read(Path folder) {
    return new RunData(
        ManifestFile.read(folder),
        RunFiles.log(folder),
        ObservationsFile.read(RunFiles.named(folder, ObservationsFile.NAME)),
        MetricsFile.read(folder).samples());
  }

  /** Objectives over requests that began, and what was observed, within a window; in order. */
  public List<Evaluation> evaluate(List<Objective> objectives, Window window) {
    Evidence evidence = Evidence.of(window, statistics(window), observations, metrics);
    return Evaluator.evaluate(objectives, evidence, Censoring.of(log, window)::weigh);
  }

  public RequestStatistics statistics(Window window) {
    return RequestStatistics.of(log, window);
  }

  /** Histories of its generators; empty where none kept one. */
  public static List<Path> histories(Path folder) {
    return RunFiles.named(folder, HistoryFile.NAME);
  }
}
