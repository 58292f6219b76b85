package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.Judge;
import dev.headroom.capacity.scenario.ObjectiveYaml;
import dev.headroom.capacity.scenario.ScenarioCatalogue;
import dev.headroom.capacity.slo.Objective;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Objectives, wherever they stand. */
record Promised(String source, List<Objective> objectives) {

  private static final String SCENARIO = "scenario.yaml";

  /**
   * @param source name of a scenario, path of a file of objectives or of a scenario, or of a
   *     results folder
   * @param scenarios folder of the bundled ones
   * @throws dev.headroom.capacity.scenario.ScenarioException if there is none, or it can't be
   *     understood
   */
  static Promised of(String source, Path scenarios) {
    Path path = Path.of(source);
    if (Judge.isResultsFolder(path)) {
      return new Promised(
          String.valueOf(path.toAbsolutePath().normalize().getFileName()),
          ObjectiveYaml.readSome(path.resolve(SCENARIO)));
    }
    if (Files.isRegularFile(path)) {
      return new Promised(String.valueOf(path.getFileName()), ObjectiveYaml.readSome(path));
    }
    Path file = new ScenarioCatalogue(scenarios).path(source);
    return new Promised("scenario " + source, ObjectiveYaml.readSome(file));
  }
}
