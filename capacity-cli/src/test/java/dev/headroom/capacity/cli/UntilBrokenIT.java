package dev.headroom.capacity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.judge.PhaseResult;
import dev.headroom.capacity.read.RunFormat;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.RunManifest.Outcome;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.stack.AppSetup;
import dev.headroom.capacity.stack.RunPlan;
import dev.headroom.capacity.stack.SharedStores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load that rises until an objective breaks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UntilBrokenIT {
  @TempDir Path folder;

  @Test
  void it_ends_as_planned_after_the_first_step_that_broke_and_says_which_held() throws Exception {
    Scenario scenario = Scenario.read(Path.of(Scenarios.RISING));
    Path results = folder.resolve("results");
    RunManifest manifest;
    try (SharedStores stores = new SharedStores()) {
      manifest = stores.session(plan(scenario, results), UntilBroken.of(scenario, results)).run();
    }

    assertThat(manifest.outcome()).as(manifest.outcomeReason()).isEqualTo(Outcome.FINISHED);
    BreakPoint breakPoint = Judge.judge(results).breakPoint();
    assertThat(breakPoint).isNotNull();
    // A machine that others have may get to a step later; that it ends after the first to break
    // is the same everywhere.
    List<PhaseResult> steps = breakPoint.phases();
    int last = steps.size() - 1;
    assertThat(last).isBetween(1, counted(scenario) - 2);
    assertThat(steps).extracting(PhaseResult::load).startsWith(20.0, 200.0);
    assertThat(breakPoint.held()).isEqualTo(steps.get(last - 1));
    assertThat(breakPoint.broke()).isEqualTo(steps.get(last));
    assertThat(manifest.measuredTo() - manifest.startedAtMillis())
        .isEqualTo(Duration.ofSeconds(6).multipliedBy(steps.size()).toMillis());
    RequestLog log = RunFormat.read(List.of(results.resolve("injector-1/simulation.log")));
    assertThat(log.lastMillis()).isLessThan(manifest.startedAtMillis() + lastStep(scenario));
  }

  private static int counted(Scenario scenario) {
    return (int) scenario.phases().stream().filter(Phase::counted).count();
  }

  private static long lastStep(Scenario scenario) {
    Phase last = scenario.phases().get(scenario.phases().size() - 1);
    return scenario.length().minus(last.duration()).toMillis();
  }

  private static RunPlan plan(Scenario scenario, Path results) {
    return new RunPlan(
        scenario,
        1,
        1,
        new AppSetup(1, 0, scenario.app()),
        List.of(),
        1,
        0,
        null,
        1,
        results,
        "capacity-cli run " + Scenarios.RISING);
  }
}
