package dev.headroom.capacity.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios of a folder, each in a file named after it. */
public final class ScenarioCatalogue {

  /** From the ordinary day over the alone and the crowded to what takes long or breaks. */
  private static final List<String> AS_TRIED =
      List.of(
          "baseline",
          "single",
          "journey",
          "browse",
          "spike",
          "active-peak",
          "hot-seat",
          "queue-ramp",
          "peak",
          "replay",
          "stress",
          "token-throughput",
          "booking-throughput",
          "booking-rate",
          "breakpoint",
          "soak");

  private final Path folder;

  public ScenarioCatalogue(Path folder) {
    this.folder = folder;
  }

  /** Names, those that people try first at the top; none where there is no such folder. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(ScenarioCatalogue::isYaml)
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .sorted(Comparator.comparingInt(ScenarioCatalogue::rank).thenComparing(name -> name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every scenario, in the order of {@link #names()}.
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

  /** What is not of ours comes last. */
  private static int rank(String name) {
    int index = AS_TRIED.indexOf(name);
    return index < 0 ? AS_TRIED.size() : index;
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
