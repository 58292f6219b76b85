package dev.headroom.capacity.scenario;

import dev.headroom.capacity.slo.Availability;
import dev.headroom.capacity.slo.Objective;
import dev.headroom.capacity.slo.ObjectiveException;
import dev.headroom.capacity.slo.OfMetric;
import dev.headroom.capacity.slo.OfObserved;
import dev.headroom.capacity.slo.Selector;
import dev.headroom.capacity.slo.Target;
import dev.headroom.capacity.stats.RequestFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objectives in YAML: in a scenario, or a file of their own ({@code objectives: [ … ]}). */
public final class ObjectiveYaml {

  static final List<String> KEYS =
      Stream.of(
              List.of("name", "measure", "of", "metric", "observed", "aggregate"),
              AvailabilityYaml.KEYS,
              List.of("target", "warning", "critical", "selector"))
          .flatMap(List::stream)
          .toList();

  /** What an objective may look at. */
  private static final List<String> WHAT = List.of("measure", "metric", "observed");

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

  /**
   * As {@link #read}, of a file that is there to be judged by.
   *
   * @throws ScenarioException also if there is no objective in it
   */
  public static List<Objective> readSome(Path file) {
    List<Objective> objectives = read(file);
    if (objectives.isEmpty()) {
      throw new ScenarioException(
          file.toString(),
          "there is no objective in it.",
          "objectives: [{measure: success rate, target: \"> 99 %\"}]");
    }
    return objectives;
  }

  /**
   * Whether a scenario's objectives are held against each counted phase by itself, until one is
   * missed.
   *
   * @throws ScenarioException if it can't be read or understood
   */
  public static boolean untilBroken(Path scenario) {
    return ScenarioFile.read(scenario).load().untilBroken();
  }

  /**
   * Whether a scenario says how many arrivals there are only on average.
   *
   * @throws ScenarioException if it can't be read or understood
   */
  public static boolean randomArrivals(Path scenario) {
    return ScenarioFile.read(scenario).load().arrivals() == Arrivals.RANDOM;
  }

  /**
   * How many schedules a scenario's people enter.
   *
   * @throws ScenarioException if it can't be read or understood
   */
  public static int schedules(Path scenario) {
    return ScenarioFile.read(scenario).data().schedules();
  }

  static Objective objective(String file, YamlNode node) {
    Fields fields = Fields.of(file, node, "an objective", KEYS);
    List<String> given = WHAT.stream().filter(fields::has).toList();
    if (given.size() != 1) {
      throw fields.error(
          "measure",
          "an objective needs one of \"measure\", \"metric\" and \"observed\".",
          "measure: response time p95");
    }
    String kind = given.get(0);
    String what = fields.text(kind, "success rate");
    String name = fields.textOr("name", what);
    String target = fields.text("target", "\"< 500 ms\"");
    String critical = fields.textOrNull("critical");
    String aggregate = fields.textOr("aggregate", "max");
    try {
      Objective objective =
          switch (kind) {
            case "metric" -> Objective.ofMetric(name, what, aggregate, target, critical);
            case "observed" -> Objective.ofObserved(name, what, aggregate, target, critical);
            default ->
                Objective.ofRequests(
                    name, what, fields.textOr("of", RequestFigures.ALL), target, critical);
          };
      objective = AvailabilityYaml.read(objective, fields);
      String warning = fields.textOrNull("warning");
      objective = warning == null ? objective : objective.withWarning(warning);
      String selector = fields.textOrNull("selector");
      return selector == null ? objective : objective.withSelector(selector);
    } catch (ObjectiveException e) {
      String key = e.mend().substring(0, e.mend().indexOf(':'));
      throw fields.error(key, e.getMessage(), e.mend());
    }
  }

  /** The keys of an objective, as {@link #read} understands them. */
  public static Map<String, Object> write(Objective objective) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", objective.name());
    if (objective.measure() instanceof OfMetric metric) {
      map.put("metric", metric.metric());
      map.put("aggregate", metric.aggregate().text());
    } else if (objective.measure() instanceof OfObserved observed) {
      map.put("observed", observed.name());
      map.put("aggregate", observed.aggregate().text());
    } else {
      map.put("measure", objective.measure().text());
      map.put("of", objective.of());
    }
    if (objective.measure() instanceof Availability availability) {
      AvailabilityYaml.write(availability, objective.target(), map);
    }
    map.put("target", objective.target().text());
    put(map, "warning", objective.warning());
    put(map, "critical", objective.critical());
    Selector selector = objective.selector();
    if (selector != null) {
      map.put("selector", selector.text());
    }
    return map;
  }

  private static void put(Map<String, Object> map, String key, @Nullable Target target) {
    if (target != null) {
      map.put(key, target.text());
    }
  }
}
