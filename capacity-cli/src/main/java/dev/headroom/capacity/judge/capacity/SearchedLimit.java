package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.points.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a search says to a plan: one point, the highest load that keeps every promise. Its trials
 * are the search's, no runs to read a demand from.
 *
 * @param promises that loads were held against, as written
 * @param notSearched promises that were not looked at
 * @param point null where it does not count
 * @param against why it does not, as a clause; empty where it does
 */
record SearchedLimit(
    String scenario,
    List<String> promises,
    List<String> notSearched,
    @Nullable Point point,
    Message against) {
  private static final String NAME = "search.json";

  /** Half an interval's width, as a share, that is still a measurement: as of a calibration. */
  private static final double WIDEST = 0.1;

  /** Whether a path is a search: its folder or its JSON file. */
  static boolean is(Path path) {
    return path.endsWith(NAME) || Files.isRegularFile(path.resolve(NAME));
  }

  static SearchedLimit read(Path path) {
    Path file = path.endsWith(NAME) ? path : path.resolve(NAME);
    try {
      return of(new JsonMapper().readTree(Files.readString(file)));
    } catch (IOException | JacksonException | IllegalArgumentException broken) {
      throw MeasuredLimits.unreadable(file, broken);
    }
  }

  /** Of instances that ran free: a search holds none to a share. */
  MeasuredLimits limits() {
    return new MeasuredLimits(scenario, 0.0, point == null ? List.of() : List.of(point));
  }

  private static SearchedLimit of(JsonNode root) {
    Message against = against(root);
    return new SearchedLimit(
        root.path("scenario").asString(""),
        promises(root.path("trials")),
        texts(root.path("notSearched")),
        against.isEmpty()
            ? MeasuredLimits.point(
                root.path("limit").asDouble(),
                root.path("throughputPerSecond"),
                root.path("responseMillis"),
                root.path("instances").asInt(),
                root.path("throughputLower"),
                root.path("throughputUpper"))
            : null,
        against);
  }

  private static Message against(JsonNode root) {
    if (!root.path("limit").isNumber()) {
      return Message.of("it found no limit");
    }
    if (!root.path("throughputPerSecond").isNumber()) {
      return Message.of("it does not say what was served at its limit");
    }
    if (!(root.path("instances").asInt() > 0)) {
      return Message.of("it does not say of how many instances its limit is");
    }
    double wide = Math.sqrt(root.path("upper").asDouble() / root.path("lower").asDouble()) - 1;
    return wide <= WIDEST
        ? Message.NONE
        : Message.of("its limit is not known to {0} % yet", Math.round(100 * WIDEST));
  }

  /** The same in every trial; those that always count have no target. */
  private static List<String> promises(JsonNode trials) {
    List<String> promises = new ArrayList<>();
    for (JsonNode trial : trials) {
      List<String> of = new ArrayList<>();
      for (JsonNode objective : trial.path("objectives")) {
        String target = objective.path("target").asString("");
        if (!target.isEmpty()) {
          of.add(objective.path("name").asString("") + " " + target);
        }
      }
      promises = of.size() > promises.size() ? of : promises;
    }
    return List.copyOf(promises);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.asString("")));
    return List.copyOf(texts);
  }
}
