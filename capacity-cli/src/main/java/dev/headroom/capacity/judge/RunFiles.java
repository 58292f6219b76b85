package dev.headroom.capacity.judge;

import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.read.RunFormat;
import dev.headroom.capacity.read.UnreadableLogException;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.run.RequestLogBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where in a results folder things lie. */
final class RunFiles {

  static final String SCENARIO = "scenario.yaml";

  private static final String RAW_LOG = "simulation.log";
  private static final int DEEPEST = 5;

  private RunFiles() {}

  static boolean isResultsFolder(Path path) {
    return Files.isRegularFile(path.resolve(ManifestFile.NAME));
  }

  static List<Path> runsAt(Path path) {
    if (!Files.isDirectory(path) || isResultsFolder(path)) {
      return List.of(path);
    }
    List<Path> runs = runsBelow(path);
    return runs.isEmpty() ? List.of(path) : runs;
  }

  /** Raw logs of a folder of ours, by injector. */
  static List<Path> rawLogs(Path folder) {
    return named(folder, RAW_LOG);
  }

  /**
   * What they hold together.
   *
   * @throws UnreadableLogException if nothing of one can be read
   */
  static RequestLog log(Path folder) {
    RequestLogBuilder builder = new RequestLogBuilder();
    for (Path file : rawLogs(folder)) {
      // A generator killed before its first flush leaves an empty log: nothing was measured, which
      // the figures say.
      if (file.toFile().length() > 0) {
        RunFormat.read(file, builder);
      }
    }
    return builder.build();
  }

  static List<Path> named(Path folder, String name) {
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      return files
          .filter(file -> file.getFileName().toString().equals(name) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file, or the raw logs of any format below a folder that is no results folder of ours. */
  static List<Path> rawLogsAt(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path, DEEPEST)) {
      List<Path> logs =
          files
              .filter(Files::isRegularFile)
              .filter(file -> isRawLog(file) || RunFormat.recognises(file))
              .sorted()
              .toList();
      if (logs.isEmpty()) {
        throw new UnreadableLogException(
            path + " has neither a run.json nor a raw log in it.",
            "Give a results folder, or raw logs of these: " + RunFormat.supported() + ".");
      }
      return logs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Results folders of ours below a folder, in order of their names. */
  static List<Path> runsBelow(Path folder) {
    return named(folder, ManifestFile.NAME).stream().map(Path::getParent).toList();
  }

  private static boolean isRawLog(Path file) {
    return file.getFileName().toString().equals(RAW_LOG);
  }
}
