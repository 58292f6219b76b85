package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.drill.DrillSeries;
import dev.headroom.capacity.judge.drill.DrillTrial;
import dev.headroom.capacity.slo.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Goes through several drills and keeps what came to its end, whatever ends the series. One that
 * told nothing because the measurement could not be believed is made once more, since a machine
 * that others use is busy at times.
 *
 * @param <T> what is to be made
 */
record DrillLoop<T>(List<T> items, Attempt<T> attempt, BooleanSupplier stopped) {

  /** Makes one, and judges it. */
  @FunctionalInterface
  interface Attempt<T> {
    /**
     * @param again whether it was made before
     */
    DrillTrial of(T item, boolean again) throws IOException, InterruptedException;
  }

  /**
   * @param before told which begins
   * @param after told all that is known so far, after each
   */
  DrillSeries make(Consumer<T> before, Consumer<DrillSeries> after)
      throws IOException, InterruptedException {
    List<DrillTrial> made = new ArrayList<>();
    DrillSeries series = new DrillSeries(made, items.size());
    for (T item : items) {
      if (stopped.getAsBoolean()) {
        break;
      }
      before.accept(item);
      DrillTrial trial = attempt.of(item, false);
      if (untold(trial) && !stopped.getAsBoolean()) {
        trial = attempt.of(item, true);
      }
      if (stopped.getAsBoolean()) {
        break;
      }
      made.add(trial);
      series = new DrillSeries(made, items.size());
      after.accept(series);
    }
    return series;
  }

  private static boolean untold(DrillTrial trial) {
    return trial.verdict() == Verdict.INVALID || trial.verdict() == Verdict.INCONCLUSIVE;
  }
}
