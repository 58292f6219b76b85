package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.scenario.Drill;
import dev.headroom.capacity.scenario.DrillFile;
import dev.headroom.chaos.experiment.Experiment;
import java.nio.file.Path;

/** What a drill promises, as the file in its results folder says it. */
final class TermsFile {

  static final String NAME = DrillFile.NAME;

  private TermsFile() {}

  /**
   * @throws dev.headroom.capacity.scenario.ScenarioException if it can't be read or understood
   */
  static Terms read(Path folder) {
    return of(DrillFile.read(folder.resolve(NAME)));
  }

  private static Terms of(Drill drill) {
    return new Terms(
        drill.name(),
        drill.title(),
        drill.question(),
        drill.hypothesis(),
        drill.experiment().steadyState().stream().map(probe -> probe.name()).toList(),
        drill.grace(),
        drill.during(),
        drill.experiment().backWithin(),
        drill.after(),
        drill.excused(),
        drill.preventions().stream()
            .map(one -> new Terms.Remedy(one.when(), one.action(), one.why()))
            .toList(),
        drill.experiment().method().stream().map(TermsFile::part).toList());
  }

  private static String part(Experiment.Step step) {
    String part = step.fault().part();
    return part.equals("mariadb") ? "database" : part;
  }
}
