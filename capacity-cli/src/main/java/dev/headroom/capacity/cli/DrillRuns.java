package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.drill.DrillJudge;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.scenario.Drill;
import dev.headroom.capacity.scenario.DrillFile;
import dev.headroom.capacity.stack.Installation;
import dev.headroom.capacity.stack.RunListener;
import dev.headroom.capacity.stack.RunPlan;
import dev.headroom.capacity.stack.RunSession;
import dev.headroom.chaos.undo.FaultRegister;
import dev.headroom.testbed.home.HeadroomHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes drills, one after the other: the load, what is done beside it, and the judgement. */
final class DrillRuns {
  private static final String INTERRUPTED = "stopped by Ctrl-C or a signal";

  private final Installation installation;
  private volatile boolean stopped;
  private @Nullable RunSession session;
  private @Nullable DrillDisturbance disturbance;

  DrillRuns(Installation installation) {
    this.installation = installation;
  }

  /** Ends the one that goes on, everything undone, and begins no other; from any thread. */
  synchronized void stop() {
    stopped = true;
    if (session != null) {
      session.interrupt(INTERRUPTED);
    }
    if (disturbance != null) {
      disturbance.stop(INTERRUPTED);
    }
  }

  boolean stopped() {
    return stopped;
  }

  /** Runs one into the plan's folder and judges it. */
  JudgedDrill make(DrillItem item, RunPlan plan, RunListener listener)
      throws IOException, InterruptedException {
    Path results = plan.results();
    Drill drill = item.drill();
    Files.createDirectories(results);
    Files.writeString(results.resolve(DrillFile.NAME), yaml(item));
    DrillDisturbance doing =
        new DrillDisturbance(
            DrillExperiment.of(
                drill.experiment(),
                new LiveHypothesis(results, drill.hypothesis()),
                FaultRegister.of(HeadroomHome.resolve()),
                results,
                listener),
            true);
    RunSession running = new RunSession(plan, installation, listener).with(doing);
    began(running, doing);
    RunManifest manifest;
    ProxiesToCome proxies = ProxiesToCome.of(plan);
    try {
      manifest = running.run();
    } finally {
      proxies.gone();
    }
    JudgedDrill judged = DrillJudge.judgeAndList(results);
    ManifestFile.write(results, manifest.with(judged.run().validity()));
    return judged;
  }

  private synchronized void began(RunSession running, DrillDisturbance doing) {
    session = running;
    disturbance = doing;
    if (stopped) {
      stop();
    }
  }

  /** Its name is in it: of a bundled one the file has none, and here the file has another. */
  private static String yaml(DrillItem item) {
    String text = item.drill().yaml();
    StringBuilder whole = new StringBuilder();
    if (text.lines().noneMatch(line -> line.startsWith("name:"))) {
      whole.append("name: ").append(item.drill().name()).append('\n');
    }
    whole.append(text.endsWith("\n") ? text : text + "\n");
    Drill.Proof proof = item.proof();
    if (proof != null) {
      whole.append("# run without ").append(proof.without());
      whole.append(": app ").append(proof.app()).append(", faults ").append(proof.with());
      whole.append('\n');
    }
    return whole.toString();
  }
}
