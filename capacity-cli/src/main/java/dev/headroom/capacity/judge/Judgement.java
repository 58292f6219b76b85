package dev.headroom.capacity.judge;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.capacity.Demands;
import dev.headroom.capacity.judge.capacity.Measurements;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.judge.cause.Causes;
import dev.headroom.capacity.judge.cause.Scene;
import dev.headroom.capacity.judge.trust.Grounds;
import dev.headroom.capacity.judge.trust.Trust;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.Name;
import dev.headroom.capacity.read.MetricsFile;
import dev.headroom.capacity.read.ObservationsFile;
import dev.headroom.capacity.read.PreflightFile;
import dev.headroom.capacity.run.LostPart;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.scenario.ObjectiveYaml;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluator;
import dev.headroom.capacity.slo.Evidence;
import dev.headroom.capacity.slo.Numbers;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.DurationCounts;
import dev.headroom.capacity.stats.Heatmaps;
import dev.headroom.capacity.stats.NearestRank;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import dev.headroom.capacity.stats.TimeSeries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One judgement in the making. */
final class Judgement {

  private final RequestLog log;
  private final Window window;
  private final List<Objective> objectives;
  private final String source;
  private final RequestStatistics statistics;
  private final long requests;
  private Observations observations = Observations.none();
  private @Nullable BreakPoint breakPoint;
  private @Nullable Evidence evidence;
  private double schedules = Double.NaN;
  private final Reasons reasons = new Reasons();
  private final List<Message> warnings = new ArrayList<>();

  Judgement(RequestLog log, Window window, List<Objective> objectives, String source) {
    this.log = log;
    this.window = window;
    this.objectives = objectives;
    this.source = source;
    this.statistics = RequestStatistics.of(log, window);
    this.requests = statistics.figures(RequestFigures.ALL).orElseThrow().count();
  }

  JudgedRun ofLogs() {
    List<TrustCheck> trust = Trust.look(Grounds.ofLogs(log, window, statistics, objectives));
    return conclude(null, log.extent().fromMillis(), List.of(), trust, List.of(), false);
  }

  /**
   * @param untilBroken whether the load was to rise until an objective breaks
   */
  JudgedRun ofRun(Path folder, RunManifest manifest, boolean untilBroken) {
    PreflightFile.contradictions(folder).forEach(text -> warnings.add(Message.name(text)));
    MetricsFile.Content metrics = MetricsFile.read(folder);
    observations = ObservationsFile.read(RunFiles.named(folder, ObservationsFile.NAME));
    if (metrics.unreadableLines() > 0) {
      warnings.add(
          Message.counted(
              metrics.unreadableLines(),
              "{0} line of metrics.jsonl could not be read.",
              "{0} lines of metrics.jsonl could not be read."));
    }
    boolean partial =
        manifest.outcome() != Outcome.FINISHED && window.toMillis() < manifest.measuredTo();
    outcome(manifest, partial);
    if (manifest.scaleBound() != null) {
      warnings.add(
          Message.of("The scale was chosen by the machine: {0}.", new Name(manifest.scaleBound())));
    }
    Map<String, Long> operations = new HashMap<>();
    List<Invariant> invariants =
        RunInvariants.of(folder, manifest, metrics.samples(), warnings, operations);
    List<TrustCheck> trust =
        Trust.look(
            new Grounds(
                log,
                window,
                statistics,
                manifest,
                metrics.samples(),
                observations,
                operations,
                objectives,
                randomArrivals(folder),
                null));
    if (untilBroken) {
      PhaseJudge phases = new PhaseJudge(log, observations, metrics.samples(), objectives);
      breakPoint = BreakPoint.of(phases.judge(manifest, window));
    }
    schedules = schedules(folder);
    return conclude(
        manifest, manifest.startedAtMillis(), invariants, trust, metrics.samples(), partial);
  }

  private static boolean randomArrivals(Path folder) {
    Path scenario = folder.resolve(RunFiles.SCENARIO);
    return Files.exists(scenario) && ObjectiveYaml.randomArrivals(scenario);
  }

  private static double schedules(Path folder) {
    Path scenario = folder.resolve(RunFiles.SCENARIO);
    return Files.exists(scenario) ? ObjectiveYaml.schedules(scenario) : Double.NaN;
  }

  private void outcome(RunManifest manifest, boolean partial) {
    String given = manifest.outcomeReason();
    Object why = given == null ? "" : Message.of(": {0}", new Name(given));
    LostPart lost = manifest.lostPart();
    if (lost != null && lost.underTest()) {
      reasons.gaveUp(lost);
    } else if (manifest.outcome() == Outcome.FAILED) {
      reasons.add(Verdict.INVALID, Message.of("The run failed{0}.", why));
    } else if (partial) {
      reasons.add(
          Verdict.INCONCLUSIVE,
          Message.of(
              manifest.outcome() == Outcome.INTERRUPTED
                  ? "The run was interrupted{0}: these figures are partial, of {1} out of {2}."
                  : "The run was cut off or still runs{0}: these figures are partial, of {1} out of"
                      + " {2}.",
              why,
              Numbers.of((window.toMillis() - window.fromMillis()) / 1_000.0, "s"),
              Numbers.of((manifest.measuredTo() - manifest.measuredFrom()) / 1_000.0, "s")));
    } else if (manifest.outcome() != Outcome.FINISHED) {
      warnings.add(Message.of("The run ended early{0}, after everything that counts.", why));
    }
  }

  private JudgedRun conclude(
      @Nullable RunManifest manifest,
      long originMillis,
      List<Invariant> invariants,
      List<TrustCheck> trust,
      List<MetricSample> metrics,
      boolean partial) {
    Evidence evidence = Evidence.of(window, statistics, observations, metrics);
    this.evidence = evidence;
    List<Evaluation> evaluations =
        breakPoint == null ? evaluated(evidence) : breakPoint.objectives();
    Estimates estimates =
        Estimation.of(
            log,
            observations,
            evidence,
            Estimation.cuts(manifest),
            breakPoint == null ? objectives : List.of(),
            evaluations);
    evaluations = CloseCall.mark(objectives, evaluations, estimates);
    reasons.trust(trust);
    reasons.invariants(invariants);
    if (breakPoint == null) {
      reasons.objectives(objectives, evaluations, partial);
    } else {
      reasons.breakPoint(breakPoint);
    }
    warnings.addAll(EarlyWarnings.of(objectives, evaluations));
    if (requests == 0) {
      reasons.add(Verdict.INCONCLUSIVE, Message.of("No request lies in the window that counts."));
    }
    if (objectives.isEmpty() && evaluations.isEmpty()) {
      reasons.add(
          Verdict.INCONCLUSIVE, Message.of("These results carry no objectives to be judged by."));
    }
    warnings.addAll(log.notes());
    if (log.errorCount() > 0) {
      warnings.add(
          Message.counted(
              log.errorCount(),
              "{0} step failed without a request: {1}",
              "{0} steps failed without a request, the first: {1}",
              log.errors().get(0).message()));
    }
    TimeSeries series = TimeSeries.of(log, originMillis);
    List<JudgedRun.FailureKind> failures = Failures.of(log, window);
    Demands demands = demands(manifest, metrics);
    return new JudgedRun(
        manifest,
        source,
        reasons.verdict(),
        reasons.texts(),
        window,
        statistics.rows(),
        evaluations,
        invariants,
        trust,
        List.copyOf(warnings),
        series.bucketMillis(),
        series.buckets(),
        Heatmaps.of(log, originMillis),
        series.p95ByRequest(),
        distribution(),
        failures,
        metrics,
        Stream.concat(log.damages().stream(), observations.damages().stream()).toList(),
        Observed.of(evidence),
        breakPoint,
        estimates,
        diagnosis(manifest, invariants, trust, metrics, evaluations, failures, demands),
        null,
        Further.of(log, window, statistics, demands));
  }

  /** Of a load that rises until something breaks, the phase that broke. */
  private Window about() {
    PhaseResult broke = breakPoint == null ? null : breakPoint.broke();
    return broke == null ? window : broke.window();
  }

  private double callsPerSecond() {
    PhaseResult broke = breakPoint == null ? null : breakPoint.broke();
    return broke == null
        ? statistics.figures(RequestFigures.ALL).orElseThrow().throughputPerSecond()
        : broke.all().throughputPerSecond();
  }

  private Demands demands(@Nullable RunManifest manifest, List<MetricSample> metrics) {
    Window about = about();
    return metrics.isEmpty() || about.fromMillis() == about.toMillis()
        ? Demands.NONE
        : Demands.of(
            new Measurements(
                log, about, callsPerSecond(), manifest, new Samples(metrics), schedules));
  }

  private Diagnosis diagnosis(
      @Nullable RunManifest manifest,
      List<Invariant> invariants,
      List<TrustCheck> trust,
      List<MetricSample> metrics,
      List<Evaluation> evaluations,
      List<JudgedRun.FailureKind> failures,
      Demands demands) {
    PhaseResult broke = breakPoint == null ? null : breakPoint.broke();
    Window about = about();
    LostPart lost = manifest == null ? null : manifest.lostPart();
    boolean otherwise =
        lost != null && lost.underTest()
            || invariants.stream().anyMatch(check -> Boolean.FALSE.equals(check.held()));
    return Causes.of(
        new Scene(
            log,
            about,
            callsPerSecond(),
            manifest,
            metrics,
            observations,
            objectives,
            broke == null ? aboutObjectives(evaluations) : broke.objectives(),
            broke == null ? failures : Failures.of(log, about),
            trust,
            reasons.verdict(),
            otherwise,
            demands));
  }

  /** What a judgement that is made was made by. */
  Measured measured(JudgedRun run) {
    Evidence by = Objects.requireNonNull(evidence);
    return new Measured(run, by, Censoring.of(log, window)::weigh);
  }

  /** What a tool judged itself belongs to no objective of ours. */
  private List<Evaluation> aboutObjectives(List<Evaluation> evaluations) {
    return objectives.isEmpty() ? List.of() : evaluations;
  }

  private List<Evaluation> evaluated(Evidence evidence) {
    if (objectives.isEmpty()) {
      return ToolThresholds.of(log);
    }
    return Evaluator.evaluate(objectives, evidence, Censoring.of(log, window)::weigh);
  }

  private Map<String, double[]> distribution() {
    Map<String, double[]> distribution = new LinkedHashMap<>();
    for (RequestFigures row : statistics.rows()) {
      DurationCounts durations = statistics.durations(row.name());
      double[] shares = JudgedRun.DISTRIBUTION_SHARES;
      distribution.put(
          row.name(),
          Arrays.stream(shares)
              .map(share -> share * 100)
              .takeWhile(percentile -> NearestRank.supports(percentile, durations.count()))
              .map(durations::percentileMs)
              .toArray());
    }
    return distribution;
  }
}
