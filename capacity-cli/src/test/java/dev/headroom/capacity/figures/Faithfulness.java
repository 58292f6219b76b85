package dev.headroom.capacity.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether starved generators are told from healthy ones, by what the program says of each run. */
final class Faithfulness {

  private static final int TRIES = 4;

  private Faithfulness() {}

  /** Every one of them has no verdict, and the program ends with 3. */
  static List<Trial> starved(int count, long seed, Path folder) throws Exception {
    List<Trial> trials = new ArrayList<>();
    for (Experiment experiment : Experiment.starved(count, seed)) {
      Trial trial = Trial.of(experiment, folder.resolve(experiment.name()));
      System.out.println(trial);
      trials.add(trial);
    }
    assertThat(trials)
        .allSatisfy(
            trial -> {
              assertThat(trial.verdict()).as(trial.said()).isEqualTo("INVALID");
              assertThat(trial.exitCode()).as(trial.said()).isEqualTo(Trial.NO_VERDICT);
            });
    return trials;
  }

  /**
   * Every one of them is judged, and only the system decides how. A machine that is full with other
   * people's work delays a healthy generator, too, and such a run is rightly called invalid: it is
   * tried again, which is said, and half of all need an answer. Where even that is not to be had,
   * nothing can be shown here, and the test is skipped for it.
   */
  static List<Trial> healthy(int count, long seed, Path folder) throws Exception {
    List<Trial> trials = new ArrayList<>();
    for (Experiment experiment : Experiment.healthy(count, seed)) {
      Trial trial = Trial.of(experiment, folder.resolve(experiment.name()));
      System.out.println(trial);
      for (int again = 2; again <= TRIES && flagged(trial) && trial.machineShort(); again++) {
        trial = Trial.of(experiment, folder.resolve(experiment.name() + "-" + again));
        System.out.println(trial);
      }
      trials.add(trial);
    }
    List<Trial> told = trials.stream().filter(t -> !flagged(t) || !t.machineShort()).toList();
    assertThat(told).allSatisfy(Faithfulness::isTheSystemsDoing);
    assumeThat(told)
        .as("told by a machine with CPU to spare")
        .hasSizeGreaterThanOrEqualTo(count / 2);
    return trials;
  }

  /** A full machine makes a system slow, too: then it is only not the generator that is blamed. */
  private static void isTheSystemsDoing(Trial trial) {
    List<Integer> right =
        trial.experiment().systemFails()
            ? List.of(Trial.NOT_MET)
            : trial.machineShort() ? List.of(Trial.OK, Trial.NOT_MET) : List.of(Trial.OK);
    assertThat(trial.exitCode()).as(trial.experiment().name() + "\n" + trial.said()).isIn(right);
  }

  private static boolean flagged(Trial trial) {
    return trial.exitCode() == Trial.NO_VERDICT;
  }
}
