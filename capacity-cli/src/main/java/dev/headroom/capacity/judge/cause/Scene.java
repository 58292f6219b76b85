package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.judge.JudgedRun.FailureKind;
import dev.headroom.capacity.judge.capacity.Demands;
import dev.headroom.capacity.judge.capacity.Samples;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a diagnosis looks at.
 *
 * @param window what is explained; of a load that rises until something breaks, the phase that
 *     broke
 * @param manifest null for raw logs
 * @param callsPerSecond of all requests over the window
 * @param objectives and {@code evaluations} in the same order
 * @param failures within the run's window, most first
 * @param otherwise whether something else than an objective decided the verdict: a correctness
 *     check, or a part that gave up
 * @param demands on everything that requests share, over the window
 */
public record Scene(
    RequestLog log,
    Window window,
    double callsPerSecond,
    @Nullable RunManifest manifest,
    List<MetricSample> metrics,
    Observations observations,
    List<Objective> objectives,
    List<Evaluation> evaluations,
    List<FailureKind> failures,
    List<TrustCheck> trust,
    Verdict verdict,
    boolean otherwise,
    Demands demands) {

  private static final long REACH_MS = 30_000;

  Samples samples() {
    return new Samples(metrics.stream().filter(s -> near(s.atMillis())).toList());
  }

  /** With a sample on either side, so that totals are known at both ends. */
  private boolean near(long atMillis) {
    return atMillis >= window.fromMillis() - REACH_MS && atMillis <= window.toMillis() + REACH_MS;
  }

  boolean open() {
    return manifest != null && manifest.loadModel().equals("open");
  }

  /** People at once in the closed model, the mean over the window; NaN where nobody says. */
  double people() {
    if (manifest == null || open()) {
      return Double.NaN;
    }
    double peopleMillis = 0;
    long from = manifest.startedAtMillis();
    for (Phase phase : manifest.phases()) {
      long to = from + phase.duration().toMillis();
      long inside = Math.min(to, window.toMillis()) - Math.max(from, window.fromMillis());
      peopleMillis += inside <= 0 ? 0 : inside * (phase.fromUsers() + phase.toUsers()) / 2;
      from = to;
    }
    return peopleMillis / (window.toMillis() - window.fromMillis());
  }
}
