package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.InjectedFault;
import dev.headroom.capacity.run.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The manifest as it fills: planned, loading, ended. */
final class ManifestDraft {
  private static final int SCHEMA_VERSION = 1;

  private final RunPlan plan;
  private final @Nullable String commit;
  private final Map<String, String> versions = new LinkedHashMap<>();
  private List<InjectedFault> faults = List.of();
  private long stackStartMillis;
  private long zeroMillis = System.currentTimeMillis();

  ManifestDraft(RunPlan plan, Installation installation) {
    this.plan = plan;
    this.commit = installation.commit();
    versions.putAll(Versions.ofParts());
  }

  void disturbed(List<InjectedFault> done) {
    faults = List.copyOf(done);
  }

  void stackStarted(long tookMillis) {
    stackStartMillis = plan.bundled() ? tookMillis : 0;
  }

  RunManifest loading(long zero) {
    zeroMillis = zero;
    return manifest(null, LoadEnd.RUNNING);
  }

  RunManifest ended(LoadEnd end) {
    return manifest(System.currentTimeMillis(), end);
  }

  private RunManifest manifest(@Nullable Long endedAt, LoadEnd end) {
    PhaseTimes phases = new PhaseTimes(plan.scenario().phases(), zeroMillis);
    Window counted = phases.counted();
    long measuredTo = Math.min(counted.toMillis(), end.measuredTo());
    return new RunManifest(
        SCHEMA_VERSION,
        plan.scenario().name(),
        plan.scenario().title(),
        plan.scale(),
        plan.timeScale(),
        plan.scenario().loadModel(),
        plan.scenario().phases(),
        zeroMillis,
        endedAt,
        counted.fromMillis(),
        Math.max(counted.fromMillis(), measuredTo),
        end.outcome(),
        end.reason(),
        plan.command(),
        plan.seed(),
        commit,
        Machine.facts(),
        versions,
        plan.app().properties(),
        plan.bundled() ? plan.app().instances() : 0,
        plan.injectors(),
        stackStartMillis,
        end.lostPart(),
        plan.scaleBound(),
        null,
        plan.drill(),
        faults);
  }
}
