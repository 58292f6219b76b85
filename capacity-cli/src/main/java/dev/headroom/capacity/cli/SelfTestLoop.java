package dev.headroom.capacity.cli;

import dev.headroom.capacity.cli.SelfTestPlan.Item;
import dev.headroom.capacity.judge.selftest.Answer;
import dev.headroom.capacity.judge.selftest.SelfTest;
import dev.headroom.capacity.judge.selftest.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Goes through a self-test's runs and keeps what came to its end, whatever ends the self-test. A
 * run that told nothing is made once more, since a machine that others use is busy at times.
 */
record SelfTestLoop(SelfTestPlan plan, Attempt attempt, BooleanSupplier stopped) {

  /** Makes one run into the folder of this name, and judges it. */
  @FunctionalInterface
  interface Attempt {
    Trial of(Item item, String folder) throws IOException, InterruptedException;
  }

  /**
   * @param before told which run begins
   * @param after told all that was found so far, after each run
   */
  SelfTest make(Consumer<Item> before, Consumer<SelfTest> after)
      throws IOException, InterruptedException {
    List<Trial> defects = new ArrayList<>();
    List<Trial> clean = new ArrayList<>();
    SelfTest test = new SelfTest(defects, clean, plan.items().size());
    for (Item item : plan.items()) {
      if (stopped.getAsBoolean()) {
        break;
      }
      before.accept(item);
      Trial trial = attempt.of(item, item.folder());
      if (trial.answer() == Answer.NOT_TOLD && !stopped.getAsBoolean()) {
        trial = attempt.of(item, item.folder() + "-again");
      }
      if (stopped.getAsBoolean()) {
        break;
      }
      (item.defect() == null ? clean : defects).add(trial);
      test = new SelfTest(defects, clean, plan.items().size());
      after.accept(test);
    }
    return test;
  }
}
