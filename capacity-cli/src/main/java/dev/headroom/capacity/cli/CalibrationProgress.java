package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.calibration.Level;
import dev.headroom.capacity.judge.calibration.Order.Turn;
import dev.headroom.capacity.report.terminal.CalibrationTable;

/** Shows how a calibration goes on. */
final class CalibrationProgress extends SeriesProgress {
  private final Console console;

  CalibrationProgress(Console console, boolean quiet, int planned) {
    super(console, quiet, planned);
    this.console = console;
  }

  void begins(Turn turn) {
    begins(
        turn.instances()
            + (turn.instances() == 1 ? " instance" : " instances")
            + ", repeat "
            + turn.repeat());
  }

  void ended(Level level) {
    ended(CalibrationTable.line(level, console.progress()));
  }

  @Override
  String told(Load load) {
    long left = Math.max(0, load.totalMillis() - load.elapsedMillis()) / 1_000;
    return load.phase() + ", " + load.requests() + " requests, " + left + " s left";
  }
}
