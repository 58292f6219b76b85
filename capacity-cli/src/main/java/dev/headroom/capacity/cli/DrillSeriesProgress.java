package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.drill.DrillTrial;
import dev.headroom.capacity.report.terminal.DrillSeriesTable;

/** Shows how several drills go on. */
final class DrillSeriesProgress extends SeriesProgress {
  private final Console console;
  private String doing = "";

  DrillSeriesProgress(Console console, boolean quiet, int planned) {
    super(console, quiet, planned);
    this.console = console;
  }

  synchronized void begins(DrillItem item) {
    doing = "";
    begins(item.text());
  }

  void ended(DrillTrial trial) {
    ended(DrillSeriesTable.line(trial, console.progress()));
  }

  @Override
  public synchronized void doing(String what) {
    doing = what;
    super.doing(what);
  }

  @Override
  String told(Load load) {
    return load.requests() + " requests, " + load.failed() + " failed, " + doing;
  }
}
