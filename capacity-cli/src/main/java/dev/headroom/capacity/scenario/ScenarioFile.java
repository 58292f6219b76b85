package dev.headroom.capacity.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a scenario file; each error is one line with its place and its mend. */
final class ScenarioFile {

  private static final List<String> KEYS =
      List.of(
          "name", "title", "question", "load", "journey", "data", "claims", "app", "objectives");

  private final String file;

  private ScenarioFile(String file) {
    this.file = file;
  }

  static Scenario read(Path file) {
    try {
      return new ScenarioFile(file.toString()).scenario(Files.readString(file));
    } catch (IOException e) {
      throw new ScenarioException(
          file.toString(),
          Files.exists(file) ? "it can't be read as UTF-8 text." : "there is no such file.",
          "the path of a scenario file, or a name that `scenarios` lists");
    }
  }

  private Scenario scenario(String text) {
    Fields root = Fields.of(file, YamlNode.parse(file, text), "a scenario", KEYS);
    String name = root.text("name", "my-scenario");
    Load load = LoadReader.read(file, root.required("load", "{model: closed, phases: [ … ]}"));
    return new Scenario(
        name,
        root.textOr("title", name),
        root.textOr("question", ""),
        load,
        JourneyReader.read(
            file,
            root.required("journey", "{visit: {enter: 7, hold: 2, pay: 1}, think: 4 s to 6 s}")),
        data(root.required("data", "{users: 1000, schedules: 1, seatsPerSchedule: 500}")),
        root.has("claims")
            ? ClaimsYaml.read(file, root.required("claims", "{rate: 3000 /s}"))
            : Claims.NONE,
        root.texts("app"),
        root.list("objectives").stream().map(node -> ObjectiveYaml.objective(file, node)).toList());
  }

  private Scenario.Data data(YamlNode node) {
    Fields fields =
        Fields.of(
            file,
            node,
            "data",
            List.of(
                "users", "schedules", "seatsPerSchedule", "pointsPerUser", "seatPrice", "rivals"));
    return new Scenario.Data(
        fields.number("users", 1_000, 1),
        fields.number("schedules", 1, 1),
        fields.number("seatsPerSchedule", 500, 1),
        fields.number("pointsPerUser", 1_000_000, 0),
        fields.number("seatPrice", 100, 0),
        fields.number("rivals", 1, 1));
  }
}
