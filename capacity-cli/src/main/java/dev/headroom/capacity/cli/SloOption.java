package dev.headroom.capacity.cli;

import dev.headroom.capacity.scenario.ObjectiveYaml;
import dev.headroom.capacity.slo.Objective;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --slo}: other objectives than the scenario's; the same wherever something is judged. */
final class SloOption {
  @Option(
      names = "--slo",
      paramLabel = "FILE",
      description =
          "judges by the objectives of this file instead of the scenario's: objectives: [{measure:"
              + " success rate, target: \"> 99 %%\"}, …]; see docs/OBJECTIVES.md")
  private @Nullable Path file;

  /**
   * The objectives of the file; null where none was given.
   *
   * @throws dev.headroom.capacity.scenario.ScenarioException if it can't be read or understood, or
   *     holds none
   */
  @Nullable List<Objective> objectives() {
    return file == null ? null : ObjectiveYaml.readSome(file);
  }

  /** The option as it was given, for the command that runs it again. */
  String again() {
    return file == null ? "" : " --slo " + file;
  }
}
