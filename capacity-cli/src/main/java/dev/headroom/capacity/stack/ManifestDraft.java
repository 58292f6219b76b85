package dev.headroom.capacity.stack;

import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import java.time.Duration;
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
  private long stackStartMillis;
  private long zeroMillis = System.currentTimeMillis();

  ManifestDraft(RunPlan plan, Installation installation) {
    this.plan = plan;
    this.commit = installation.commit();
    versions.putAll(Versions.ofParts());
  }

  void stackStarted(long tookMillis) {
    stackStartMillis = plan.bundled() ? tookMillis : 0;
  }

  RunManifest loading(long zero) {
    zeroMillis = zero;
    return manifest(null, Outcome.RUNNING, null);
  }

  RunManifest ended(Outcome outcome, @Nullable String reason) {
    return manifest(System.currentTimeMillis(), outcome, reason);
  }

  private RunManifest manifest(@Nullable Long endedAt, Outcome outcome, @Nullable String reason) {
    List<Phase> phases = plan.scenario().phases();
    Duration before = Duration.ZERO;
    Duration counted = Duration.ZERO;
    for (Phase phase : phases) {
      if (phase.counted()) {
        counted = counted.plus(phase.duration());
      } else if (counted.isZero()) {
        before = before.plus(phase.duration());
      }
    }
    long from = zeroMillis + before.toMillis();
    return new RunManifest(
        SCHEMA_VERSION,
        plan.scenario().name(),
        plan.scenario().title(),
        plan.scale(),
        plan.timeScale(),
        plan.scenario().loadModel(),
        phases,
        zeroMillis,
        endedAt,
        from,
        from + counted.toMillis(),
        outcome,
        reason,
        plan.command(),
        plan.seed(),
        commit,
        Machine.facts(),
        versions,
        plan.app().properties(),
        plan.bundled() ? plan.app().instances() : 0,
        1,
        stackStartMillis,
        null);
  }
}
