package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.drill.DrillTrial;
import dev.headroom.capacity.report.terminal.DrillSeriesTable;
import dev.headroom.capacity.report.terminal.LiveBlock;
import dev.headroom.capacity.stack.RunListener;
import java.util.List;

/** Shows how several drills go on: a line a drill, and on a terminal what the present one does. */
final class DrillSeriesProgress implements RunListener {
  private final Console console;
  private final boolean quiet;
  private final int planned;
  private final LiveBlock block;
  private int number;
  private String now = "";
  private String doing = "";

  DrillSeriesProgress(Console console, boolean quiet, int planned) {
    this.console = console;
    this.quiet = quiet;
    this.planned = planned;
    this.block = new LiveBlock(console.err());
  }

  synchronized void begins(DrillItem item) {
    number++;
    now = "  " + number + " of " + planned + "  " + item.text();
    doing = "";
    if (quiet) {
      return;
    }
    if (console.live()) {
      block.show(List.of(now));
    } else {
      console.err().println(now);
    }
  }

  synchronized void ended(DrillTrial trial) {
    if (!quiet) {
      clear();
      console.err().println(DrillSeriesTable.line(trial, console.progress()));
    }
  }

  @Override
  public synchronized void doing(String what) {
    doing = what;
    if (!quiet && console.live()) {
      block.show(List.of(now + ": " + what));
    }
  }

  @Override
  public synchronized void failed(String details) {
    clear();
    console.err().println(details);
  }

  @Override
  public synchronized void loading(Load load) {
    if (!quiet && console.live() && load.elapsedMillis() >= 0) {
      block.show(
          List.of(
              now + ": " + load.requests() + " requests, " + load.failed() + " failed, " + doing));
    }
  }

  private void clear() {
    if (console.live()) {
      block.clear();
    }
  }
}
