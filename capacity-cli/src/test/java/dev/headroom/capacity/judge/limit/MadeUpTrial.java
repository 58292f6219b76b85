package dev.headroom.capacity.judge.limit;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.Estimates;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.Observed;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.LostPart;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.Evaluation.Level;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.slo.TrustCheck.Gravity;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stats.Heatmap;
import dev.headroom.capacity.stats.Interval;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A judged run of 10 s of which only what a search looks at is made up. */
public final class MadeUpTrial {
  private static final double SECONDS = 10;

  private final Verdict verdict;
  private final List<Evaluation> objectives = new ArrayList<>();
  private final List<Optional<Interval>> intervals = new ArrayList<>();
  private final List<Invariant> invariants = new ArrayList<>();
  private final List<TrustCheck> trust = new ArrayList<>();
  private final List<RequestFigures> requests = new ArrayList<>();
  private Diagnosis diagnosis = Diagnosis.NONE;
  private @Nullable LostPart lost;

  public MadeUpTrial(Verdict verdict) {
    this.verdict = verdict;
  }

  /** Of an upper bound that uses so much of its limit. */
  MadeUpTrial measuring(double measured, double limit, @Nullable Interval interval) {
    Boolean met = measured < limit;
    return objective(
        new Evaluation(
            "Entering, p95",
            "< " + limit + " ms",
            "ms",
            limit,
            "<",
            measured,
            met,
            Level.OK,
            measured / limit,
            null,
            100,
            null),
        interval);
  }

  MadeUpTrial objective(Evaluation one, @Nullable Interval interval) {
    objectives.add(one);
    intervals.add(Optional.ofNullable(interval));
    return this;
  }

  MadeUpTrial invariant(@Nullable Boolean held) {
    invariants.add(
        new Invariant("x", Message.name("x"), held, true, 1, 0, Message.data("why"), List.of()));
    return this;
  }

  MadeUpTrial lost(String part) {
    lost = new LostPart(part, "out of memory", 5);
    return this;
  }

  MadeUpTrial broken(Gravity gravity) {
    trust.add(
        new TrustCheck(
            Message.of("Load"),
            false,
            Message.data("80 %"),
            Message.data("95 %"),
            null,
            gravity,
            Message.NONE,
            Message.NONE));
    return this;
  }

  /** The generators' CPU, as a share of what they may use. */
  public MadeUpTrial generator(double share) {
    trust.add(
        new TrustCheck(
            Message.of("Generator CPU"),
            share < 1,
            Message.data(80 * share + " %"),
            Message.data("below 80 %"),
            share,
            true,
            Message.NONE));
    return this;
  }

  /** All requests together. */
  public MadeUpTrial serving(long ok, long ko, double meanMillis) {
    requests.add(
        new RequestFigures(
            RequestFigures.ALL,
            ok + ko,
            ok,
            ko,
            meanMillis,
            1,
            99,
            9,
            9,
            9,
            9,
            9,
            9,
            (ok + ko) / SECONDS));
    return this;
  }

  public MadeUpTrial because(Diagnosis cause) {
    diagnosis = cause;
    return this;
  }

  public JudgedRun judged() {
    return new JudgedRun(
        manifest(),
        "simulation.log",
        verdict,
        verdict == Verdict.PASS ? List.of() : List.of(Message.data("because")),
        new Window(0, (long) (1_000 * SECONDS)),
        requests,
        objectives,
        invariants,
        trust,
        List.of(),
        1_000,
        List.of(),
        new Heatmap(0, 1_000, 1, 2, new int[0][0]),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Observed.NOTHING,
        null,
        new Estimates(List.of(), intervals),
        diagnosis,
        null);
  }

  private RunManifest manifest() {
    return new RunManifest(
        1,
        "made-up",
        "",
        1,
        1,
        "open",
        List.of(),
        0,
        1L,
        0,
        1,
        Outcome.FINISHED,
        null,
        "",
        1,
        null,
        Map.of(),
        Map.of(),
        Map.of(),
        1,
        1,
        1,
        lost,
        null,
        null);
  }
}
