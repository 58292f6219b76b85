package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.PhaseJudge;
import dev.headroom.capacity.judge.PhaseResult;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.read.UnreadableLogException;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.slo.Verdict;
import dev.headroom.capacity.stack.PhaseEnd;
import java.nio.file.Path;

/**
 * Ends a load after the first phase that breaks an objective: what would follow could only break
 * more. The judgement after the run, on whole files, is the one that counts.
 */
final class UntilBroken implements PhaseEnd {

  private final Path results;

  private UntilBroken(Path results) {
    this.results = results;
  }

  /** As the scenario says: until broken, or to its end. */
  static PhaseEnd of(Scenario scenario, Path results) {
    return scenario.load().untilBroken() ? new UntilBroken(results) : PhaseEnd.GO_ON;
  }

  @Override
  public Decision phaseEnded(Phase phase, Window window) {
    try {
      RunManifest manifest = ManifestFile.read(results);
      PhaseResult result = PhaseJudge.judge(results, manifest, index(manifest, window));
      return result.verdict() == Verdict.FAIL ? Decision.STOP : Decision.CONTINUE;
    } catch (UnreadableLogException notYet) {
      // Nobody has been answered so far; who judges the whole run will say so.
      return Decision.CONTINUE;
    }
  }

  private static int index(RunManifest manifest, Window window) {
    long begin = manifest.startedAtMillis();
    int index = 0;
    while (begin < window.fromMillis()) {
      begin += manifest.phases().get(index++).duration().toMillis();
    }
    return index;
  }
}
