package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.LostPart;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.testbed.Endpoints;
import dev.headroom.testbed.process.ManagedProcess;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One run from nothing to a results folder: starts the stack, seeds it, applies the load, samples,
 * stops. Judges nothing. Can be interrupted from another thread at any time; what was measured
 * until then stays.
 */
public final class RunSession {
  private static final long READY_SECONDS = 120;
  private static final long LEAD_MILLIS = 500;

  private final RunPlan plan;
  private final Installation installation;
  private final RunListener listener;
  private final PhaseEnd phaseEnd;
  private final @Nullable Endpoints stores;
  private final CompletableFuture<String> interruption = new CompletableFuture<>();
  private Disturbance disturbance = Disturbance.NONE;
  private @Nullable SystemUnderTest kept;

  public RunSession(RunPlan plan, Installation installation, RunListener listener) {
    this(plan, installation, listener, PhaseEnd.GO_ON);
  }

  /**
   * @param phaseEnd decides as each counted phase ends whether the load goes on
   */
  public RunSession(
      RunPlan plan, Installation installation, RunListener listener, PhaseEnd phaseEnd) {
    this(plan, installation, listener, phaseEnd, null);
  }

  /**
   * @param stores that run already, for tests that run often; null for own ones
   */
  RunSession(
      RunPlan plan,
      Installation installation,
      RunListener listener,
      PhaseEnd phaseEnd,
      @Nullable Endpoints stores) {
    this.plan = plan;
    this.installation = installation;
    this.listener = listener;
    this.phaseEnd = phaseEnd;
    this.stores = stores;
  }

  /** Has something done to the system while the load is on it; named before the run. */
  public RunSession with(Disturbance done) {
    disturbance = done;
    return this;
  }

  /** Puts the load on a system that runs already, and goes on running afterwards. */
  RunSession on(SystemUnderTest running) {
    kept = running;
    return this;
  }

  /** Ends the run early and cleanly; harmless when it has ended. */
  public void interrupt(String reason) {
    interruption.complete(reason);
  }

  /**
   * Runs to the end, to an interruption, or until a part fails; the manifest says which.
   *
   * @throws IOException if the results folder can't be written
   */
  public RunManifest run() throws IOException, InterruptedException {
    Results results = Results.create(plan.results(), plan.scenario().toYaml());
    ManifestDraft draft = new ManifestDraft(plan, installation);
    try {
      return results.write(
          draft.ended(kept == null ? alone(results, draft) : load(kept, results, draft)));
    } catch (StackFailure failed) {
      return results.write(draft.ended(LoadEnd.failed(failed.getMessage())));
    }
  }

  private LoadEnd alone(Results results, ManifestDraft draft)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    try (SystemUnderTest system =
        SystemUnderTest.start(
            plan.app(), plan.targets(), installation, stores, results.logs(), listener)) {
      draft.stackStarted((System.nanoTime() - began) / 1_000_000);
      return load(system, results, draft);
    }
  }

  private LoadEnd load(SystemUnderTest system, Results results, ManifestDraft draft)
      throws IOException, InterruptedException {
    listener.doing("filling the app with data");
    boolean disturbed = disturbance != Disturbance.NONE;
    system.prepare(plan.seedData(disturbed ? RunPlan.GUESTS : 0));
    Optional<String> before = system.ledger();
    if (before.isPresent()) {
      results.ledgerBefore(before.get());
      results.factsToCome();
    }
    listener.doing(
        plan.injectors() == 1
            ? "starting the load generator"
            : "starting " + plan.injectors() + " load generators");
    LoadWatch watch = new LoadWatch(plan.scenario().length(), listener);
    Injectors injectors = new Injectors();
    try (injectors;
        MetricsSampler sampler = new MetricsSampler(new MetricsLog(results.metrics()))) {
      spawn(injectors, system, results, watch, sampler);
      system.gauges(sampler);
      sampler.watch("machine", 1, new MachineCpu()::figures);
      sampler.watch("machine", 1, new MachineLoad());
      injectors.awaitReady(READY_SECONDS);
      long zero = System.currentTimeMillis() + LEAD_MILLIS;
      results.write(draft.loading(zero));
      sampler.start();
      system.hold();
      injectors.start(zero);
      PhaseWatch phases = new PhaseWatch(phaseEnd, new PhaseTimes(plan.scenario().phases(), zero));
      LoadEnd end;
      Disturbance.Running disturbing = disturbance.begin(scene(system, watch, zero));
      try {
        end = watch.await(injectors, system, zero, phases, interruption);
      } finally {
        system.free();
        end(disturbing, draft);
      }
      return settled(end, system, results, before.isPresent());
    } finally {
      results.joinHistories(plan.injectors(), injectors.unfinished());
    }
  }

  private static void end(Disturbance.Running disturbing, ManifestDraft draft)
      throws InterruptedException {
    try {
      disturbing.close();
    } finally {
      draft.disturbed(disturbing.faults());
    }
  }

  private Disturbance.Scene scene(SystemUnderTest system, LoadWatch watch, long zero) {
    return new Disturbance.Scene(
        system.surroundings(plan),
        watch,
        zero,
        new PhaseTimes(plan.scenario().phases(), zero).counted().fromMillis(),
        watch::endEarly);
  }

  /** With the app's facts after the load, and the part that did not survive it. */
  private LoadEnd settled(LoadEnd end, SystemUnderTest system, Results results, boolean withLedger)
      throws IOException, InterruptedException {
    if (end.outcome() == Outcome.FAILED) {
      return end;
    }
    Optional<LostPart> casualty = system.casualty();
    try {
      if (withLedger) {
        new FactsAfter(system, results, listener).take(end.outcome() == Outcome.INTERRUPTED);
        results.ledgerAfter(system.ledger().orElseThrow());
      }
    } catch (StackFailure unanswered) {
      return casualty.map(LoadEnd::lost).orElse(LoadEnd.failed(unanswered.getMessage()));
    }
    return casualty.map(end::with).orElse(end);
  }

  private void spawn(
      Injectors injectors,
      SystemUnderTest system,
      Results results,
      LoadWatch watch,
      MetricsSampler sampler)
      throws IOException {
    ProgressSum sum = new ProgressSum(plan.injectors());
    for (int number = 1; number <= plan.injectors(); number++) {
      int injector = number;
      ManagedProcess process =
          system.spawn(
              "generator-" + number,
              GeneratorCommand.of(
                  installation.generatorClassPath(),
                  results.scenario(),
                  system.targets(),
                  results.injector(number),
                  number,
                  plan));
      injectors.add(
          new LoadGenerator(
              process,
              progress -> {
                sampler.add("generator", injector, GeneratorMetrics.of(progress));
                sum.add(injector, progress).ifPresent(watch::progress);
              }));
      sampler.watch("generator", injector, process.handle());
      sampler.watch("generator", injector, new GeneratorCores(process.pid())::figures);
    }
  }
}
