package dev.headroom.capacity.scenario;

import dev.headroom.capacity.scenario.SeededDefect.NoticedBy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which defects can be seeded, under which load, and what should notice each. */
public final class DefectCatalogue {
  private static final String FILE = "/dev/headroom/capacity/self-test/defects.yaml";
  private static final List<String> KEYS =
      List.of("id", "what", "load", "check", "objective", "app");
  private static final String EXAMPLE =
      "{id: no-seat-lock, what: …, load: rivals, check: seat-one-holder}";

  private final List<SeededDefect> defects;

  private DefectCatalogue(List<SeededDefect> defects) {
    this.defects = List.copyOf(defects);
  }

  /** The bundled one. */
  public static DefectCatalogue bundled() {
    try (InputStream in = DefectCatalogue.class.getResourceAsStream(FILE)) {
      return parse("defects.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @throws ScenarioException if the text can't be understood
   */
  static DefectCatalogue parse(String file, String text) {
    Fields root = Fields.of(file, YamlNode.parse(file, text), "a catalogue", List.of("defects"));
    List<SeededDefect> defects = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (YamlNode node : root.list("defects")) {
      Fields fields = Fields.of(file, node, "a defect", KEYS);
      String kind = fields.exactlyOne(List.of("check", "objective"), "seat-one-holder");
      String id = fields.text("id", EXAMPLE);
      if (!ids.add(id)) {
        throw fields.error("id", "\"" + id + "\" stands here twice.", "it once");
      }
      defects.add(
          new SeededDefect(
              id,
              fields.text("what", EXAMPLE),
              fields.text("load", EXAMPLE),
              kind.equals("check") ? NoticedBy.CHECK : NoticedBy.OBJECTIVE,
              fields.text(kind, EXAMPLE),
              fields.texts("app")));
    }
    return new DefectCatalogue(defects);
  }

  /** All of them, correctness first. */
  public List<SeededDefect> defects() {
    return defects;
  }

  /**
   * Those of these ids, in the catalogue's order; all where there are none.
   *
   * @throws ScenarioException if there is no such defect, naming the near ones
   */
  public List<SeededDefect> named(List<String> wanted) {
    List<String> known = defects.stream().map(SeededDefect::id).toList();
    for (String id : wanted) {
      if (!known.contains(id)) {
        throw new ScenarioException(
            "self-test",
            "there is no defect \"" + id + "\".",
            Suggestions.nearest(id, known).orElse("one of " + String.join(", ", known)));
      }
    }
    return wanted.isEmpty()
        ? defects
        : defects.stream().filter(defect -> wanted.contains(defect.id())).toList();
  }
}
