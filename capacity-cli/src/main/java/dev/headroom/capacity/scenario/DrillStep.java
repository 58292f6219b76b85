package dev.headroom.capacity.scenario;

import dev.headroom.chaos.experiment.Experiment;
import dev.headroom.chaos.fault.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fault as a drill's file writes it.
 *
 * @param place of the line, for messages
 * @param type of the fault
 * @param parameters the fault's own
 * @param at from the beginning of the method
 * @param lasts zero for what happens in a moment
 */
public record DrillStep(
    String place, String type, Map<String, String> parameters, Duration at, Duration lasts) {
  private static final List<String> OURS = List.of("fault", "at", "for");

  public DrillStep {
    parameters = Map.copyOf(parameters);
  }

  static DrillStep read(String file, YamlNode node) {
    Fields any = Fields.ofAny(file, node, "a step");
    String type = any.oneOf("fault", null, Faults.types(), "a fault");
    List<String> known = new ArrayList<>(OURS);
    known.addAll(Faults.keys(type));
    Fields fields = Fields.of(file, node, "the fault " + type, known);
    DrillStep step =
        new DrillStep(
            file + ":" + node.line(),
            type,
            fields.textsBut(OURS),
            fields.durationOr("at", Duration.ZERO),
            fields.durationOr("for", Duration.ZERO));
    step.step();
    return step;
  }

  /** With some of these parameters instead, where the fault takes them. */
  DrillStep with(Map<String, String> others) {
    Map<String, String> both = new LinkedHashMap<>(parameters);
    others.forEach(
        (key, value) -> {
          if (Faults.keys(type).contains(key)) {
            both.put(key, value);
          }
        });
    return new DrillStep(place, type, both, at, lasts);
  }

  /**
   * @throws ScenarioException if the parameters are not right
   */
  Experiment.Step step() {
    try {
      return new Experiment.Step(Faults.of(type, parameters), at, lasts);
    } catch (IllegalArgumentException wrong) {
      throw new ScenarioException(
          place,
          "there is a fault \"" + type + "\", " + wrong.getMessage() + ".",
          "one as docs/FAULTS.md has them");
    }
  }
}
