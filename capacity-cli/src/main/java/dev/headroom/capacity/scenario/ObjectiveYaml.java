package dev.headroom.capacity.scenario;

import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.ObjectiveException;
import dev.headroom.capacity.stats.RequestFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Objectives in YAML: in a scenario, or a file of their own ({@code objectives: [ … ]}). */
public final class ObjectiveYaml {

  private static final List<String> KEYS =
      List.of("name", "measure", "of", "metric", "aggregate", "target", "critical");

  private ObjectiveYaml() {}

  /**
   * The objectives of a file that has only them, or of a whole scenario file.
   *
   * @throws ScenarioException if the file can't be read or understood
   */
  public static List<Objective> read(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new ScenarioException(
          file.toString(),
          Files.exists(file) ? "it can't be read as UTF-8 text." : "there is no such file.",
          "the path of a file with objectives");
    }
    YamlNode root = YamlNode.parse(file.toString(), text);
    if (root instanceof YamlNode.Mapping mapping && mapping.values().containsKey("load")) {
      return ScenarioFile.read(file).objectives();
    }
    Fields fields = Fields.of(file.toString(), root, "a file of objectives", List.of("objectives"));
    fields.required("objectives", "[{measure: success rate, target: \"> 99 %\"}]");
    return fields.list("objectives").stream()
        .map(node -> objective(file.toString(), node))
        .toList();
  }

  static Objective objective(String file, YamlNode node) {
    Fields fields = Fields.of(file, node, "an objective", KEYS);
    boolean ofMetric = fields.has("metric");
    if (ofMetric == fields.has("measure")) {
      throw fields.error(
          "measure",
          "an objective needs either \"measure\" or \"metric\".",
          "measure: response time p95");
    }
    String what =
        ofMetric
            ? fields.text("metric", "app.cpu.percent")
            : fields.text("measure", "success rate");
    String name = fields.textOr("name", what);
    String target = fields.text("target", "\"< 500 ms\"");
    String critical = fields.textOrNull("critical");
    try {
      return ofMetric
          ? Objective.ofMetric(name, what, fields.textOr("aggregate", "max"), target, critical)
          : Objective.ofRequests(
              name, what, fields.textOr("of", RequestFigures.ALL), target, critical);
    } catch (ObjectiveException e) {
      String key = e.mend().substring(0, e.mend().indexOf(':'));
      throw fields.error(key, e.getMessage(), e.mend());
    }
  }
}
