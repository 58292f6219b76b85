package dev.headroom.capacity.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios of a folder, each in a file named after it. */
public final class ScenarioCatalogue {

  private final Path folder;

  public ScenarioCatalogue(Path folder) {
    this.folder = folder;
  }

  /** Names, sorted; none where there is no such folder. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(ScenarioCatalogue::isYaml)
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every scenario, by name.
   *
   * @throws ScenarioException if a file can't be understood
   */
  public List<Scenario> list() {
    return names().stream().map(this::find).toList();
  }

  /**
   * @param nameOrPath a name of {@link #names()}, or the path of a scenario file
   * @throws ScenarioException if there is no such scenario, naming the near ones
   */
  public Scenario find(String nameOrPath) {
    return ScenarioFile.read(path(nameOrPath));
  }

  /** The file of a scenario, as {@link #find}. */
  public Path path(String nameOrPath) {
    if (isYaml(nameOrPath) || nameOrPath.contains("/")) {
      return Path.of(nameOrPath);
    }
    return Stream.of(".yaml", ".yml")
        .map(ending -> folder.resolve(nameOrPath + ending))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> unknown(nameOrPath));
  }

  private ScenarioException unknown(String name) {
    List<String> names = names();
    String mend =
        Suggestions.nearest(name, names)
            .orElse(
                names.isEmpty()
                    ? "the path of a scenario file"
                    : "one of " + String.join(", ", names));
    return new ScenarioException(folder.toString(), "there is no scenario \"" + name + "\".", mend);
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
