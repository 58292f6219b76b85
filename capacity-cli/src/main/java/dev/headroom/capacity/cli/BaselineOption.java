package dev.headroom.capacity.cli;

import dev.headroom.capacity.judge.Judge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --baseline}: earlier results to compare with; the same wherever something is judged. */
final class BaselineOption {
  @Option(
      names = "--baseline",
      paramLabel = "RESULTS",
      description =
          "earlier results to compare with: a results folder, a raw log, or a folder of several"
              + " runs; repeatable: three or more tell how much runs differ. Changes no verdict")
  private List<Path> given = new ArrayList<>();

  /**
   * Each run by itself.
   *
   * @throws UsageException if there is nothing at one of the paths
   */
  List<Path> runs() {
    List<Path> runs = new ArrayList<>();
    for (Path path : given) {
      if (!Files.exists(path)) {
        throw new UsageException(
            "there is nothing at --baseline " + path + ".", "Give a results folder or a raw log.");
      }
      runs.addAll(Judge.runsAt(path));
    }
    return runs;
  }

  /** The option as it was given, for the command that runs it again. */
  String again() {
    StringBuilder again = new StringBuilder();
    given.forEach(path -> again.append(" --baseline ").append(path));
    return again.toString();
  }
}
