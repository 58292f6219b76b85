package dev.headroom.capacity.judge;

import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.read.MetricsFile;
import dev.headroom.capacity.read.ObservationsFile;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.scenario.ObjectiveYaml;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluator;
import dev.headroom.capacity.slo.Evidence;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds objectives against phases of a run, each by itself. */
public final class PhaseJudge {

  private final RequestLog log;
  private final Observations observations;
  private final List<MetricSample> metrics;
  private final List<Objective> objectives;

  PhaseJudge(
      RequestLog log,
      Observations observations,
      List<MetricSample> metrics,
      List<Objective> objectives) {
    this.log = log;
    this.observations = observations;
    this.metrics = metrics;
    this.objectives = objectives;
  }

  /**
   * Judges one phase of a run that may still be writing its folder, as far as its raw log came.
   * Requests in flight and the tail that a generator still holds are missing: the judgement after
   * the run is the one that counts.
   *
   * @param phase index in the manifest's phases
   */
  public static PhaseResult judge(Path folder, RunManifest manifest, int phase) {
    RequestLog log = RunFiles.log(folder);
    PhaseJudge judge =
        new PhaseJudge(
            log,
            ObservationsFile.read(RunFiles.named(folder, ObservationsFile.NAME)),
            MetricsFile.read(folder).samples(),
            ObjectiveYaml.read(folder.resolve(RunFiles.SCENARIO)));
    Window window = window(manifest, phase);
    long seen = log.size() == 0 ? window.fromMillis() : log.lastMillis() + 1;
    long to = Math.max(window.fromMillis(), Math.min(window.toMillis(), seen));
    return judge.judge(manifest, phase, new Window(window.fromMillis(), to));
  }

  /** The same for a folder whose {@code run.json} is written already. */
  public static PhaseResult judge(Path folder, int phase) {
    return judge(folder, ManifestFile.read(folder), phase);
  }

  /** Every counted phase that lies wholly within a window, in their order. */
  List<PhaseResult> judge(RunManifest manifest, Window within) {
    List<PhaseResult> results = new ArrayList<>();
    for (int i = 0; i < manifest.phases().size(); i++) {
      Window window = window(manifest, i);
      if (manifest.phases().get(i).counted()
          && window.fromMillis() >= within.fromMillis()
          && window.toMillis() <= within.toMillis()) {
        results.add(judge(manifest, i, window));
      }
    }
    return results;
  }

  private PhaseResult judge(RunManifest manifest, int index, Window window) {
    Phase phase = manifest.phases().get(index);
    RequestStatistics requests = RequestStatistics.of(log, window);
    Evidence evidence = Evidence.of(window, requests, observations, metrics);
    List<Evaluation> evaluations =
        Evaluator.evaluate(objectives, evidence, Censoring.of(log, window)::weigh);
    return new PhaseResult(
        phase.name(),
        window,
        Math.max(phase.fromUsers(), phase.toUsers()),
        manifest.loadModel().equals("open"),
        evaluations.stream()
            .map(Evaluation::verdict)
            .reduce(Verdict::worse)
            .orElse(Verdict.INCONCLUSIVE),
        evaluations,
        requests.figures(RequestFigures.ALL).orElseThrow(),
        waitedP95(evidence.fromIntended()));
  }

  private static double waitedP95(@Nullable RequestStatistics intended) {
    if (intended == null) {
      return -1;
    }
    RequestFigures all = intended.figures(RequestFigures.ALL).orElseThrow();
    return all.supports(95) ? all.p95Ms() : -1;
  }

  private static Window window(RunManifest manifest, int index) {
    long from = manifest.startedAtMillis();
    for (Phase before : manifest.phases().subList(0, index)) {
      from += before.duration().toMillis();
    }
    return new Window(from, from + manifest.phases().get(index).duration().toMillis());
  }
}
