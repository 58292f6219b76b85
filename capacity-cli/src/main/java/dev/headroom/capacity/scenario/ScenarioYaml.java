package dev.headroom.capacity.scenario;

import dev.headroom.capacity.run.Phase;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a scenario in the schema its file is read by. */
final class ScenarioYaml {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .build();

  private ScenarioYaml() {}

  static String write(Scenario s) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("name", s.name());
    root.put("title", s.title());
    if (!s.question().isEmpty()) {
      root.put("question", s.question());
    }
    Map<String, Object> load = new LinkedHashMap<>();
    load.put("model", s.loadModel());
    if (s.load().arrivals() != Arrivals.EVEN) {
      load.put("arrivals", s.load().arrivals().text());
    }
    if (s.load().untilBroken()) {
      load.put("until", "broken");
    }
    load.put("phases", s.phases().stream().map(phase -> phase(phase, s.open())).toList());
    root.put("load", load);
    root.put("journey", JourneyYaml.write(s.journey()));
    root.put("data", data(s.data()));
    if (!s.claims().equals(Claims.NONE)) {
      root.put("claims", ClaimsYaml.write(s.claims()));
    }
    root.put("app", s.app());
    root.put("objectives", s.objectives().stream().map(ObjectiveYaml::write).toList());
    return YAML.writeValueAsString(root);
  }

  private static Map<String, Object> phase(Phase phase, boolean open) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", phase.name());
    map.put("duration", Durations.format(phase.duration()));
    map.put(open ? "rate" : "users", Range.format(phase.fromUsers(), phase.toUsers()));
    map.put("counted", phase.counted());
    return map;
  }

  private static Map<String, Object> data(Scenario.Data data) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("users", data.users());
    map.put("schedules", data.schedules());
    map.put("seatsPerSchedule", data.seatsPerSchedule());
    map.put("pointsPerUser", data.pointsPerUser());
    map.put("seatPrice", data.seatPrice());
    if (data.rivals() > 1) {
      map.put("rivals", data.rivals());
    }
    return map;
  }
}
