package dev.headroom.capacity.scenario;

import dev.headroom.capacity.run.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Reads a scenario file; each error is one line with its place and its mend. */
final class ScenarioFile {

  private static final List<String> KEYS =
      List.of("name", "title", "question", "load", "journey", "data", "app", "objectives");
  private static final List<String> PHASE_KEYS =
      List.of("name", "duration", "users", "rate", "counted");

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
    Fields load =
        Fields.of(
            file,
            root.required("load", "{model: closed, phases: [ … ]}"),
            "load",
            List.of("model", "phases"));
    String model = load.text("model", "closed");
    if (!model.equals("closed") && !model.equals("open")) {
      throw load.error("model", "load model \"" + model + "\" is not known.", "model: closed");
    }
    List<Phase> phases =
        load.list("phases").stream().map(node -> phase(node, model.equals("open"))).toList();
    if (phases.stream().noneMatch(p -> p.counted() && p.fromUsers() + p.toUsers() > 0)) {
      throw load.error(
          "phases",
          "no phase with load is counted, so there would be nothing to judge.",
          "- {name: steady, duration: 1 min, "
              + (model.equals("open") ? "rate" : "users")
              + ": 10}");
    }
    return new Scenario(
        name,
        root.textOr("title", name),
        root.textOr("question", ""),
        model,
        phases,
        journey(
            root.required("journey", "{visit: {enter: 7, hold: 2, pay: 1}, think: 4 s to 6 s}")),
        data(root.required("data", "{users: 1000, schedules: 1, seatsPerSchedule: 500}")),
        root.texts("app"),
        root.list("objectives").stream().map(node -> ObjectiveYaml.objective(file, node)).toList());
  }

  private Phase phase(YamlNode node, boolean open) {
    Fields fields = Fields.of(file, node, "a phase", PHASE_KEYS);
    String amount = open ? "rate" : "users";
    String other = open ? "users" : "rate";
    if (fields.has(other)) {
      throw fields.error(
          other,
          "\"" + other + "\" does not go with load model " + (open ? "open." : "closed."),
          amount + ": 10");
    }
    Range load = fields.parsed(amount, "0 to 500", Range::parse);
    Duration duration = fields.parsed("duration", "30 s", Durations::parse);
    if (duration.isZero()) {
      throw fields.error("duration", "a phase lasts no time.", "duration: 30 s");
    }
    String counted = fields.textOr("counted", "true");
    if (!counted.equals("true") && !counted.equals("false")) {
      throw fields.error(
          "counted", "\"counted\" is \"" + counted + "\", neither yes nor no.", "counted: false");
    }
    return new Phase(
        fields.text("name", "steady"), duration, load.from(), load.to(), counted.equals("true"));
  }

  private Scenario.Journey journey(YamlNode node) {
    Fields fields = Fields.of(file, node, "journey", List.of("visit", "think", "poll"));
    Fields visit =
        Fields.of(
            file,
            fields.required("visit", "{enter: 7, hold: 2, pay: 1}"),
            "visit",
            List.of("enter", "hold", "pay"));
    String think = fields.text("think", "4 s to 6 s");
    String[] ends = think.split("\\s+to\\s+", -1);
    Duration from = fields.parsed("think", "4 s to 6 s", text -> Durations.parse(ends[0]));
    Duration to =
        fields.parsed("think", "4 s to 6 s", text -> Durations.parse(ends[ends.length - 1]));
    if (ends.length > 2 || to.compareTo(from) < 0 || to.isZero()) {
      throw fields.error(
          "think", "\"think\" is \"" + think + "\", which is no range.", "think: 4 s to 6 s");
    }
    return new Scenario.Journey(
        visit.number("enter", 1, 1),
        visit.number("hold", 0, 0),
        visit.number("pay", 0, 0),
        from,
        to,
        fields.has("poll")
            ? fields.parsed("poll", "5 s", Durations::parse)
            : Duration.ofSeconds(5));
  }

  private Scenario.Data data(YamlNode node) {
    Fields fields =
        Fields.of(
            file,
            node,
            "data",
            List.of("users", "schedules", "seatsPerSchedule", "pointsPerUser", "seatPrice"));
    return new Scenario.Data(
        fields.number("users", 1_000, 1),
        fields.number("schedules", 1, 1),
        fields.number("seatsPerSchedule", 500, 1),
        fields.number("pointsPerUser", 1_000_000, 0),
        fields.number("seatPrice", 100, 0));
  }
}
