package dev.headroom.capacity.cli;

import dev.headroom.capacity.report.terminal.LiveBlock;
import dev.headroom.capacity.stack.RunListener;
import java.util.List;

/** Shows how several runs go on: a line a run, and on a terminal what the present one does. */
abstract class SeriesProgress implements RunListener {
  private final Console console;
  private final boolean quiet;
  private final int planned;
  private final LiveBlock block;
  private int number;
  private String now = "";

  SeriesProgress(Console console, boolean quiet, int planned) {
    this.console = console;
    this.quiet = quiet;
    this.planned = planned;
    this.block = new LiveBlock(console.err());
  }

  /** What the present run's load has done so far. */
  abstract String told(Load load);

  /**
   * @param what the run that begins
   */
  final synchronized void begins(String what) {
    number++;
    now = "  " + number + " of " + planned + "  " + what;
    if (quiet) {
      return;
    }
    if (console.live()) {
      block.show(List.of(now));
    } else {
      console.err().println(now);
    }
  }

  /**
   * @param line of the run that has ended
   */
  final synchronized void ended(String line) {
    if (!quiet) {
      clear();
      console.err().println(line);
    }
  }

  @Override
  public synchronized void doing(String what) {
    live(what);
  }

  @Override
  public final synchronized void failed(String details) {
    clear();
    console.err().println(details);
  }

  @Override
  public final synchronized void loading(Load load) {
    if (load.elapsedMillis() >= 0) {
      live(told(load));
    }
  }

  private void live(String what) {
    if (!quiet && console.live()) {
      block.show(List.of(now + ": " + what));
    }
  }

  private void clear() {
    if (console.live()) {
      block.clear();
    }
  }
}
