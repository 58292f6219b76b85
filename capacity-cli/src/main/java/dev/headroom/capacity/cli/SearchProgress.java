package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.report.terminal.LiveBlock;
import dev.headroom.capacity.report.terminal.SearchTable;
import dev.headroom.capacity.search.Trial;
import dev.headroom.capacity.stack.RunListener;
import java.util.List;

/** Shows how a search goes on: a line a trial, and on a terminal what the present one does. */
final class SearchProgress implements RunListener {
  private final Console console;
  private final boolean quiet;
  private final LiveBlock block;

  SearchProgress(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
    this.block = new LiveBlock(console.err());
  }

  synchronized void ended(SearchResult soFar, Trial trial) {
    if (!quiet) {
      clear();
      console.err().println(SearchTable.line(soFar, trial, console.progress()));
    }
  }

  @Override
  public synchronized void doing(String what) {
    live("  " + what);
  }

  @Override
  public synchronized void failed(String details) {
    clear();
    console.err().println(details);
  }

  @Override
  public synchronized void loading(Load load) {
    if (load.elapsedMillis() >= 0) {
      long left = Math.max(0, load.totalMillis() - load.elapsedMillis()) / 1_000;
      live("  " + load.phase() + ": " + load.requests() + " requests, " + left + " s left");
    }
  }

  synchronized void clear() {
    if (console.live()) {
      block.clear();
    }
  }

  private void live(String what) {
    if (!quiet && console.live()) {
      block.show(List.of(what));
    }
  }
}
