package dev.headroom.capacity.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bundled drills, and how others and their loads are found. */
public final class DrillCatalogue {
  private static final String FOLDER = "/dev/headroom/capacity/drills/";

  /** From what is slow over what is down to what is gone, store by store; then the app. */
  private static final List<String> NAMES =
      List.of(
          "redis-latency",
          "redis-jitter",
          "redis-down",
          "redis-data-loss",
          "redis-memory-full",
          "redis-failover",
          "db-slow",
          "db-pool-exhaustion",
          "db-down",
          "kafka-down",
          "kafka-disk-full",
          "kafka-slow-consumer",
          "kafka-poison",
          "network-cut",
          "instance-killed",
          "rolling-restart",
          "gc-pressure",
          "cache-stampede",
          "slow-clients",
          "permits-exhausted");

  private DrillCatalogue() {}

  /** The bundled ones, in the order in which {@code drill all} runs them. */
  public static List<String> names() {
    return NAMES.stream().filter(name -> text(name) != null).toList();
  }

  /** The bundled ones. */
  public static List<Drill> list() {
    return names().stream().map(DrillCatalogue::find).toList();
  }

  /**
   * @param nameOrPath a name of {@link #names}, or the path of a drill's file
   * @throws ScenarioException if there is no such drill, naming the near ones
   */
  public static Drill find(String nameOrPath) {
    String text = text(nameOrPath);
    if (text != null) {
      return DrillFile.read(nameOrPath + ".yaml", nameOrPath, text);
    }
    if (nameOrPath.matches(".*(\\.ya?ml|/.*)")) {
      return DrillFile.read(Path.of(nameOrPath));
    }
    List<String> names = names();
    throw new ScenarioException(
        "drill " + nameOrPath,
        "there is no drill of that name.",
        Suggestions.nearest(nameOrPath, names).orElse("one of " + String.join(", ", names)));
  }

  /**
   * The load of a drill: a bundled one for drills, one of the catalogue's, or a file, also beside
   * the drill's own.
   *
   * @param beside where the drill's file lies, null for a bundled one
   * @param bundled the folder of loads for drills
   * @param scenarios the catalogue's folder
   * @throws ScenarioException if there is none
   */
  public static Scenario load(Drill drill, @Nullable Path beside, Path bundled, Path scenarios) {
    Path own = bundled.resolve(drill.load() + ".yaml");
    if (Files.exists(own)) {
      return new ScenarioCatalogue(bundled).find(own.toString());
    }
    if (beside != null && Files.exists(beside.resolve(drill.load()))) {
      return new ScenarioCatalogue(scenarios).find(beside.resolve(drill.load()).toString());
    }
    return new ScenarioCatalogue(scenarios).find(drill.load());
  }

  private static @Nullable String text(String name) {
    if (!NAMES.contains(name)) {
      return null;
    }
    try (InputStream in = DrillCatalogue.class.getResourceAsStream(FOLDER + name + ".yaml")) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
