package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.testbed.process.ManagedProcess;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One run from nothing to a results folder: starts the stack, seeds it, applies the load, samples,
 * stops. Judges nothing. Can be interrupted from another thread at any time; what was measured
 * until then stays.
 */
public final class RunSession {
  private static final long READY_SECONDS = 120;
  private static final long LEAD_MILLIS = 500;
  private static final int ONLY_INJECTOR = 1;

  private final RunPlan plan;
  private final Installation installation;
  private final RunListener listener;
  private final CompletableFuture<String> interruption = new CompletableFuture<>();

  public RunSession(RunPlan plan, Installation installation, RunListener listener) {
    this.plan = plan;
    this.installation = installation;
    this.listener = listener;
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
    long began = System.nanoTime();
    try (SystemUnderTest system =
        SystemUnderTest.start(plan, installation, results.logs(), listener)) {
      draft.stackStarted((System.nanoTime() - began) / 1_000_000);
      LoadEnd end = load(system, results, draft);
      return results.write(draft.ended(end.outcome(), end.reason()));
    } catch (StackFailure failed) {
      return results.write(draft.ended(Outcome.FAILED, failed.getMessage()));
    }
  }

  private LoadEnd load(SystemUnderTest system, Results results, ManifestDraft draft)
      throws IOException, InterruptedException {
    listener.doing("filling the app with data");
    system.prepare(plan.seedData());
    Optional<String> before = system.ledger();
    if (before.isPresent()) {
      results.ledgerBefore(before.get());
    }
    listener.doing("starting the load generator");
    ManagedProcess process =
        system.spawn(
            "generator-" + ONLY_INJECTOR,
            GeneratorCommand.of(
                installation.generatorClassPath(),
                results.scenario(),
                system.targets(),
                results.injector(ONLY_INJECTOR),
                plan.seed(),
                ONLY_INJECTOR,
                ONLY_INJECTOR));
    LoadWatch watch = new LoadWatch(plan.scenario().length(), listener);
    try (MetricsSampler sampler =
        new MetricsSampler(new MetricsLog(results.metrics()), system.admins())) {
      LoadGenerator generator =
          new LoadGenerator(
              process,
              progress -> {
                watch.progress(progress);
                sampler.add(
                    "generator", "generator.gc.maxPause.millis", progress.longestPauseMillis());
              });
      system.stores().forEach(sampler::watch);
      sampler.watch("generator", process.handle());
      generator.awaitReady(READY_SECONDS);
      long zero = System.currentTimeMillis() + LEAD_MILLIS;
      results.write(draft.loading(zero));
      sampler.start();
      generator.start(zero);
      LoadEnd end = watch.await(generator, system, zero, interruption);
      if (before.isPresent() && end.outcome() != Outcome.FAILED) {
        results.ledgerAfter(system.ledger().orElseThrow());
      }
      return end;
    } finally {
      process.kill();
      results.joinHistories(ONLY_INJECTOR);
    }
  }
}
