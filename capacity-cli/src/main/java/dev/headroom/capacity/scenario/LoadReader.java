package dev.headroom.capacity.scenario;

import dev.headroom.capacity.run.Phase;
import java.util.List;

/** Reads a load; what is written as steps or a replay becomes phases here. */
final class LoadReader {

  private static final List<String> SHAPES = List.of("phases", "steps", "replay");
  private static final List<String> KEYS =
      List.of("model", "arrivals", "phases", "steps", "replay", "until");

  private LoadReader() {}

  static Load read(String file, YamlNode node) {
    Fields load = Fields.of(file, node, "load", KEYS);
    String model = load.oneOf("model", null, List.of("closed", "open"), "load model");
    boolean open = model.equals("open");
    if (!open && load.has("arrivals")) {
      throw load.error(
          "arrivals",
          "\"arrivals\" goes with load model open: people of a closed one are there.",
          "model: open");
    }
    String arrivals = load.oneOf("arrivals", "even", List.of("even", "random"), "arrivals");
    String until = load.oneOf("until", "end", List.of("end", "broken"), "until");
    String shape = load.exactlyOne(SHAPES, "[ … ]");
    List<Phase> phases =
        switch (shape) {
          case "steps" -> StepsLoad.read(file, load.required("steps", "{from: 20, by: 20}"));
          case "replay" -> ReplayLoad.read(file, load, open);
          default ->
              load.list("phases").stream()
                  .map(phase -> PhaseReader.read(file, phase, open))
                  .toList();
        };
    if (phases.stream().noneMatch(p -> p.counted() && p.fromUsers() + p.toUsers() > 0)) {
      throw load.error(
          shape,
          "no phase with load is counted, so there would be nothing to judge.",
          "- {name: steady, duration: 1 min, " + (open ? "rate" : "users") + ": 10}");
    }
    return new Load(
        model,
        arrivals.equals("random") ? Arrivals.RANDOM : Arrivals.EVEN,
        until.equals("broken") || shape.equals("steps"),
        phases);
  }
}
