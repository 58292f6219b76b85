package dev.headroom.capacity.cli;

import dev.headroom.capacity.cli.SelfTestPlan.Item;
import dev.headroom.capacity.judge.selftest.Trial;
import dev.headroom.capacity.report.terminal.LiveBlock;
import dev.headroom.capacity.report.terminal.SelfTestTable;
import dev.headroom.capacity.stack.RunListener;
import java.util.List;

/** Shows how a self-test goes on: a line a run, and on a terminal what the present one does. */
final class SelfTestProgress implements RunListener {
  private final Console console;
  private final boolean quiet;
  private final int planned;
  private final LiveBlock block;
  private int number;
  private String now = "";

  SelfTestProgress(Console console, boolean quiet, SelfTestPlan plan) {
    this.console = console;
    this.quiet = quiet;
    this.planned = plan.items().size();
    this.block = new LiveBlock(console.err());
  }

  synchronized void begins(Item item) {
    number++;
    String what = item.defect() == null ? "no defect" : item.defect().id();
    now = "  " + number + " of " + planned + "  " + what + ", under " + item.load();
    if (quiet) {
      return;
    }
    if (console.live()) {
      block.show(List.of(now));
    } else {
      console.err().println(now);
    }
  }

  synchronized void ended(Trial trial) {
    if (!quiet) {
      clear();
      console.err().println(SelfTestTable.line(trial, console.progress()));
    }
  }

  @Override
  public synchronized void doing(String what) {
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
      long left = Math.max(0, load.totalMillis() - load.elapsedMillis()) / 1_000;
      block.show(List.of(now + ": " + load.requests() + " requests, " + left + " s left"));
    }
  }

  private void clear() {
    if (console.live()) {
      block.clear();
    }
  }
}
