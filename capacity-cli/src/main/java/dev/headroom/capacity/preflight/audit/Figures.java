package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.read.LedgerFile;
import dev.headroom.capacity.read.ManifestFile;
import dev.headroom.capacity.read.MetricsFile;
import dev.headroom.capacity.read.UnreadableLogException;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.run.Window;
import dev.headroom.capacity.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What there is to audit.
 *
 * @param folder that the summary lies in
 * @param requests service times, {@code all} included
 * @param fromIntended the same from when people meant to start; empty where nobody kept that
 * @param manifest null for a summary by itself
 * @param scenario as run; null for a summary by itself
 * @param metrics within the window
 */
record Figures(
    Path folder,
    JsonNode summary,
    List<Row> requests,
    List<Row> fromIntended,
    Window window,
    @Nullable RunManifest manifest,
    @Nullable Scenario scenario,
    List<MetricSample> metrics,
    Ledger.BeforeAndAfter ledger) {

  static final String SUMMARY = "summary.json";

  private static final String SCENARIO = "scenario.yaml";
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * @param path a results folder, or a summary
   * @throws UnreadableLogException if there is no summary to be read
   */
  static Figures read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve(SUMMARY) : path;
    JsonNode summary = summary(file);
    try {
      Window window =
          new Window(summary.path("measuredFrom").asLong(0), summary.path("measuredTo").asLong(0));
      Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
      boolean whole = Files.exists(folder.resolve(ManifestFile.NAME));
      Path scenario = folder.resolve(SCENARIO);
      return new Figures(
          folder,
          summary,
          rows(summary.path("requests")),
          rows(summary.path("fromIntended")),
          window,
          whole ? ManifestFile.read(folder) : null,
          whole && Files.exists(scenario) ? Scenario.read(scenario) : null,
          whole
              ? MetricsFile.read(folder).samples().stream()
                  .filter(sample -> window.contains(sample.atMillis()))
                  .toList()
              : List.of(),
          LedgerFile.read(folder));
    } catch (IllegalArgumentException wrong) {
      throw new UnreadableLogException(
          file + " is no summary: " + wrong.getMessage() + ".",
          "Write it anew: capacity-cli report <results folder>");
    }
  }

  private static JsonNode summary(Path file) {
    try {
      JsonNode summary = JSON.readTree(Files.readAllBytes(file));
      if (!summary.path("requests").isArray() || summary.path("requests").isEmpty()) {
        throw new UnreadableLogException(
            file + " is no summary: it has no requests.",
            "Give a results folder or its summary.json.");
      }
      return summary;
    } catch (IOException | JacksonException e) {
      String why =
          e instanceof JacksonException json
              ? json.getOriginalMessage().lines().findFirst().orElse("?")
              : "there is no such file";
      throw new UnreadableLogException(
          file + " can't be read: " + why + ".",
          "Write it anew: capacity-cli report <results folder>");
    }
  }

  private static List<Row> rows(JsonNode array) {
    List<Row> rows = new ArrayList<>();
    array.forEach(node -> rows.add(Row.of(node)));
    return List.copyOf(rows);
  }

  double windowSeconds() {
    return (window.toMillis() - window.fromMillis()) / 1_000.0;
  }

  Optional<Row> row(String name) {
    return requests.stream().filter(row -> row.name().equals(name)).findFirst();
  }

  List<Row> named() {
    return requests.stream().filter(row -> !row.all()).toList();
  }

  /** When the load began; null where it isn't said. */
  @Nullable Instant startedAt() {
    try {
      return Instant.parse(summary.path("startedAt").asString(""));
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  boolean partial() {
    return summary.path("partial").asBoolean(false);
  }
}
