package dev.headroom.capacity.cli;

import dev.headroom.capacity.cli.SelfTestPlan.Item;
import dev.headroom.capacity.judge.selftest.Trial;
import dev.headroom.capacity.report.terminal.SelfTestTable;

/** Shows how a self-test goes on. */
final class SelfTestProgress extends SeriesProgress {
  private final Console console;

  SelfTestProgress(Console console, boolean quiet, SelfTestPlan plan) {
    super(console, quiet, plan.items().size());
    this.console = console;
  }

  void begins(Item item) {
    String what = item.defect() == null ? "no defect" : item.defect().id();
    begins(what + ", under " + item.load());
  }

  void ended(Trial trial) {
    ended(SelfTestTable.line(trial, console.progress()));
  }

  @Override
  String told(Load load) {
    long left = Math.max(0, load.totalMillis() - load.elapsedMillis()) / 1_000;
    return load.requests() + " requests, " + left + " s left";
  }
}
