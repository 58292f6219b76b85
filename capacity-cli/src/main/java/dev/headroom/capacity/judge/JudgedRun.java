package dev.headroom.capacity.judge;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.confirm.Confirmed;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Validity;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.Bucket;
import dev.headroom.capacity.stats.Heatmap;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one judged run: what the renderers print.
 *
 * @param manifest null where the results are a bare log without a run of ours around it
 * @param source what was read, e.g. {@code simulation.log (Gatling 3.15.1)}
 * @param window what counts, never open-ended: a bare log's first start to its last end
 * @param requests one row a name in order of first answers; the last row is {@code all}
 * @param buckets over the whole log, warm-up and cool-down included, {@code bucketMillis} each
 * @param p95ByRequest p95 a bucket for each request name, NaN where there were too few
 * @param distribution for each request name: response time at the shares of {@code
 *     DISTRIBUTION_SHARES}; stops early where fewer than 10 requests lie above
 * @param failures counted by request name and message, most first
 * @param objectives over the window; of a load that rises until something breaks, at the highest
 *     that held
 * @param invariants correctness checks
 * @param reasons why the verdict is not PASS, worst first; empty for PASS
 * @param damages of raw logs and observations
 * @param breakPoint null unless the load was to rise until something breaks
 * @param comparison null where no baseline was given
 */
public record JudgedRun(
    @Nullable RunManifest manifest,
    String source,
    Verdict verdict,
    List<Message> reasons,
    Window window,
    List<RequestFigures> requests,
    List<Evaluation> objectives,
    List<Invariant> invariants,
    List<TrustCheck> trust,
    List<Message> warnings,
    long bucketMillis,
    List<Bucket> buckets,
    Heatmap heatmap,
    Map<String, double[]> p95ByRequest,
    Map<String, double[]> distribution,
    List<FailureKind> failures,
    List<MetricSample> metrics,
    List<Damage> damages,
    Observed observed,
    @Nullable BreakPoint breakPoint,
    Estimates estimates,
    Diagnosis diagnosis,
    @Nullable Comparison comparison,
    Further further) {
  /** Results of which nothing further is known. */
  public JudgedRun(
      @Nullable RunManifest manifest,
      String source,
      Verdict verdict,
      List<Message> reasons,
      Window window,
      List<RequestFigures> requests,
      List<Evaluation> objectives,
      List<Invariant> invariants,
      List<TrustCheck> trust,
      List<Message> warnings,
      long bucketMillis,
      List<Bucket> buckets,
      Heatmap heatmap,
      Map<String, double[]> p95ByRequest,
      Map<String, double[]> distribution,
      List<FailureKind> failures,
      List<MetricSample> metrics,
      List<Damage> damages,
      Observed observed,
      @Nullable BreakPoint breakPoint,
      Estimates estimates,
      Diagnosis diagnosis,
      @Nullable Comparison comparison) {
    this(
        manifest,
        source,
        verdict,
        reasons,
        window,
        requests,
        objectives,
        invariants,
        trust,
        warnings,
        bucketMillis,
        buckets,
        heatmap,
        p95ByRequest,
        distribution,
        failures,
        metrics,
        damages,
        observed,
        breakPoint,
        estimates,
        diagnosis,
        comparison,
        Further.NONE);
  }

  /** Results of which nothing was observed beside the raw log, and whose load just ended. */
  public JudgedRun(
      @Nullable RunManifest manifest,
      String source,
      Verdict verdict,
      List<Message> reasons,
      Window window,
      List<RequestFigures> requests,
      List<Evaluation> objectives,
      List<Invariant> invariants,
      List<TrustCheck> trust,
      List<Message> warnings,
      long bucketMillis,
      List<Bucket> buckets,
      Heatmap heatmap,
      Map<String, double[]> p95ByRequest,
      Map<String, double[]> distribution,
      List<FailureKind> failures,
      List<MetricSample> metrics,
      List<Damage> damages) {
    this(
        manifest,
        source,
        verdict,
        reasons,
        window,
        requests,
        objectives,
        invariants,
        trust,
        warnings,
        bucketMillis,
        buckets,
        heatmap,
        p95ByRequest,
        distribution,
        failures,
        metrics,
        damages,
        Observed.NOTHING,
        null,
        Estimates.NONE,
        Diagnosis.NONE,
        null);
  }

  /** The same run beside a baseline. */
  public JudgedRun comparedWith(Comparison found) {
    return new JudgedRun(
        manifest,
        source,
        verdict,
        reasons,
        window,
        requests,
        objectives,
        invariants,
        trust,
        warnings,
        bucketMillis,
        buckets,
        heatmap,
        p95ByRequest,
        distribution,
        failures,
        metrics,
        damages,
        observed,
        breakPoint,
        estimates,
        diagnosis,
        found,
        further);
  }

  /** The same run under another verdict: of a drill, which promises other things than a load. */
  public JudgedRun as(Verdict other, List<Message> why, List<TrustCheck> trusted) {
    return new JudgedRun(
        manifest,
        source,
        other,
        why,
        window,
        requests,
        List.of(),
        invariants,
        trusted,
        warnings,
        bucketMillis,
        buckets,
        heatmap,
        p95ByRequest,
        distribution,
        failures,
        metrics,
        damages,
        observed,
        null,
        new Estimates(estimates.rows()),
        diagnosis,
        null,
        further);
  }

  /** The same run, of which the first suspect was changed. */
  public JudgedRun confirmed(@Nullable Confirmed found) {
    return found == null
        ? this
        : new JudgedRun(
            manifest,
            source,
            verdict,
            reasons,
            window,
            requests,
            objectives,
            invariants,
            trust,
            warnings,
            bucketMillis,
            buckets,
            heatmap,
            p95ByRequest,
            distribution,
            failures,
            metrics,
            damages,
            observed,
            breakPoint,
            estimates,
            diagnosis,
            comparison,
            new Further(
                further.groups(),
                further.answers(),
                further.groupAnswers(),
                further.demands(),
                found));
  }

  /** What the trust checks say, for the manifest. */
  public Validity validity() {
    List<String> doubts =
        trust.stream()
            .filter(check -> !Boolean.TRUE.equals(check.held()))
            .map(check -> check.comparison().toString())
            .toList();
    return new Validity(verdict != Verdict.INVALID, doubts);
  }

  /** Cumulative shares at which {@code distribution} is given. */
  public static final double[] DISTRIBUTION_SHARES = {
    0, .1, .2, .3, .4, .5, .6, .7, .75, .8, .85, .9, .925, .95, .96, .97, .98, .985, .99, .9925,
    .995, .9975, .999, .9995, .9999
  };

  /** Whether the run ended before what was to be measured was over. */
  public boolean partial() {
    return manifest != null
        && manifest.outcome() != RunManifest.Outcome.FINISHED
        && window.toMillis() < manifest.measuredTo();
  }

  /**
   * One way of failing.
   *
   * @param atMillis when, epoch milliseconds, at most the first 500 of them
   */
  public record FailureKind(String request, String message, long count, long[] atMillis) {}

  /** Whether these are figures that their tool summed up, without the requests behind them. */
  public boolean figuresOnly() {
    return manifest == null
        && buckets.isEmpty()
        && requests.stream().anyMatch(row -> row.count() > 0);
  }

  /** Whether it is known when the run was, and not only how long. */
  public boolean dated() {
    return !figuresOnly() || window.fromMillis() != 0;
  }
}
