package dev.headroom.capacity.scenario;

import dev.headroom.capacity.slo.Objective;
import dev.headroom.chaos.experiment.Experiment;
import dev.headroom.chaos.probe.LiveProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a drill's file; each error is one line with its place and its mend. */
public final class DrillFile {
  /** Its name in a results folder. */
  public static final String NAME = "drill.yaml";

  static final List<String> KEYS =
      List.of(
          "name",
          "title",
          "question",
          "load",
          "stack",
          "steady-state-hypothesis",
          "method",
          "abort",
          "during",
          "back-within",
          "after",
          "excused",
          "proves",
          "prevent");
  private static final Duration ABORT_LOOKS = Duration.ofMillis(200);

  private final String file;

  private DrillFile(String file) {
    this.file = file;
  }

  /**
   * @throws ScenarioException if it can't be read or understood
   */
  public static Drill read(Path file) {
    try {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
      return read(file.toString(), name, Files.readString(file));
    } catch (IOException e) {
      throw new ScenarioException(
          file.toString(),
          Files.exists(file) ? "it can't be read as UTF-8 text." : "there is no such file.",
          "the path of a drill's file, or a name that `drill list` lists");
    }
  }

  /**
   * @param file for messages
   * @param name where the text has none
   */
  static Drill read(String file, String name, String text) {
    return new DrillFile(file).drill(name, text);
  }

  private Drill drill(String fileName, String text) {
    Fields root = Fields.of(file, YamlNode.parse(file, text), "a drill", KEYS);
    String name = root.textOr("name", fileName);
    Fields hypothesis =
        part(root, "steady-state-hypothesis", List.of("for", "objectives", "probes"));
    Fields during = part(root, "during", List.of("grace", "objectives"));
    Fields after = part(root, "after", List.of("for", "objectives"));
    List<DrillStep> steps =
        root.list("method").stream().map(node -> DrillStep.read(file, node)).toList();
    if (steps.isEmpty()) {
      throw root.error(
          "method", "nothing is done.", "method: [{fault: down, on: redis, for: 10 s}]");
    }
    Experiment experiment =
        new Experiment(
            name,
            hypothesis.duration("for", "6 s"),
            probes(hypothesis),
            steps.stream().map(DrillStep::step).toList(),
            root.list("abort").stream().map(this::abort).toList(),
            root.duration("back-within", "10 s"),
            after.durationOr("for", Duration.ZERO));
    return new Drill(
        name,
        root.text("title", "Redis is down for 10 s"),
        root.textOr("question", ""),
        root.text("load", "shoppers"),
        stack(root),
        steps,
        experiment,
        objectives(hypothesis),
        during.durationOr("grace", Duration.ZERO),
        objectives(during),
        objectives(after),
        root.texts("excused"),
        root.list("proves").stream().map(this::proof).toList(),
        root.list("prevent").stream().map(this::prevention).toList(),
        text);
  }

  /** A part that may be missing. */
  private Fields part(Fields root, String key, List<String> keys) {
    YamlNode none = new YamlNode.Mapping(1, Map.of(), Map.of());
    return Fields.of(
        file, root.has(key) ? root.required(key, "{ … }") : none, "\"" + key + "\"", keys);
  }

  private List<LiveProbe> probes(Fields hypothesis) {
    return hypothesis.list("probes").stream().map(node -> DrillProbe.read(file, node)).toList();
  }

  private List<Objective> objectives(Fields part) {
    return part.list("objectives").stream()
        .map(node -> ObjectiveYaml.objective(file, node))
        .toList();
  }

  private Experiment.Abort abort(YamlNode node) {
    Fields fields = Fields.ofAny(file, node, "an abort condition");
    LiveProbe probe = DrillProbe.read(file, node, ABORT_LOOKS);
    if (probe.every().compareTo(ABORT_LOOKS) > 0) {
      throw fields.error(
          "every",
          "an abort condition is asked each 200 ms or oftener, so that undoing begins within 1 s.",
          "every: " + Durations.format(ABORT_LOOKS));
    }
    return new Experiment.Abort(probe, fields.durationOr("after", Duration.ZERO));
  }

  private Drill.Stack stack(Fields root) {
    Fields fields = part(root, "stack", List.of("instances", "front", "redis", "app"));
    String redis = fields.oneOf("redis", "single", List.of("single", "sentinels"), "Redis");
    return new Drill.Stack(
        fields.number("instances", 1, 1),
        fields.oneOf("front", "false", List.of("true", "false"), "front").equals("true"),
        redis.equals("single") ? Drill.Redis.SINGLE : Drill.Redis.SENTINELS,
        fields.texts("app"));
  }

  private Drill.Proof proof(YamlNode node) {
    Fields fields =
        Fields.of(file, node, "a proof", List.of("without", "defect", "app", "with", "red"));
    Map<String, String> app = new LinkedHashMap<>(fields.texts("app"));
    String defect = fields.textOrNull("defect");
    if (defect != null) {
      app.putAll(Seeding.of(defect));
    }
    String red = fields.text("red", "seat-one-holder");
    Map<String, String> with = fields.texts("with");
    if (app.isEmpty() && with.isEmpty()) {
      throw fields.error(
          "", "nothing is taken away.", "defect: no-seat-lock, or app: {redis.breaker: \"false\"}");
    }
    Collection<String> what = new ArrayList<>(with.values());
    return new Drill.Proof(
        fields.textOr("without", defect != null ? defect : String.join(", ", what)),
        app,
        with,
        red);
  }

  private Drill.Prevention prevention(YamlNode node) {
    Fields fields = Fields.of(file, node, "advice", List.of("when", "do", "why"));
    return new Drill.Prevention(
        fields.text("when", "Back within 10 s"),
        fields.text("do", "Switch the circuit breaker on"),
        fields.textOr("why", ""));
  }
}
