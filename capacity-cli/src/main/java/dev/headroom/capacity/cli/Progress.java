package dev.headroom.capacity.cli;

import dev.headroom.capacity.report.terminal.LiveBlock;
import dev.headroom.capacity.report.terminal.RunProgress;
import dev.headroom.capacity.run.Phase;
import dev.headroom.capacity.scenario.Scenario;
import dev.headroom.capacity.stack.RunListener;
import dev.headroom.capacity.stack.RunPlan;
import java.time.Duration;

/** Shows how a run goes on: redrawn in place on a terminal, a line every 10 s elsewhere. */
final class Progress implements RunListener, AutoCloseable {
  private static final long LINE_EVERY_MILLIS = 10_000;

  private final Console console;
  private final boolean quiet;
  private final RunProgress load;
  private final LiveBlock block;
  private long nextLineMillis;
  private boolean closed;

  Progress(Console console, boolean quiet, RunPlan plan) {
    Scenario scenario = plan.scenario();
    this.console = console;
    this.quiet = quiet;
    this.block = new LiveBlock(console.err());
    this.load =
        new RunProgress(
            console.progress(),
            scenario.name(),
            scenario.peakInWords()
                + (plan.scale() == 1 ? ", full scale" : ", scaled")
                + generators(plan),
            scenario.phases().stream().map(Phase::name).toList(),
            scenario.length());
  }

  private static String generators(RunPlan plan) {
    return plan.injectors() == 1 ? "" : ", " + plan.injectors() + " generators";
  }

  @Override
  public synchronized void doing(String what) {
    if (!quiet && !closed) {
      console.err().println("  " + what);
    }
  }

  @Override
  public synchronized void failed(String details) {
    console.err().println(details);
  }

  @Override
  public synchronized void loading(Load now) {
    long elapsedMillis = now.elapsedMillis();
    if (quiet || closed || elapsedMillis < 0) {
      return;
    }
    Duration elapsed = Duration.ofMillis(Math.min(elapsedMillis, now.totalMillis()));
    load.update(
        new RunProgress.State(
            elapsed, now.phase(), now.users(), now.requests(), now.failed(), now.streams()));
    if (console.live()) {
      block.show(load.block());
    } else if (elapsedMillis >= nextLineMillis) {
      console.err().println(load.line());
      nextLineMillis = elapsedMillis - elapsedMillis % LINE_EVERY_MILLIS + LINE_EVERY_MILLIS;
    }
  }

  @Override
  public synchronized void close() {
    if (!closed && console.live()) {
      block.clear();
    }
    closed = true;
  }
}
