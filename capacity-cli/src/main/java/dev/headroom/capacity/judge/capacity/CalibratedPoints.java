package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.read.UnreadableLogException;
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
 * The levels of a calibration that count.
 *
 * @param scenario null where points come from anywhere
 * @param cores that each instance was held to; null where it was not, or nobody said
 */
record CalibratedPoints(@Nullable String scenario, @Nullable Double cores, List<Point> points) {
  private static final String NAME = "calibration.json";

  CalibratedPoints {
    points = List.copyOf(points);
  }

  /** Whether a path is a calibration: its folder or its JSON file. */
  static boolean is(Path path) {
    return path.endsWith(NAME) || Files.isRegularFile(path.resolve(NAME));
  }

  static CalibratedPoints read(Path path) {
    Path file = path.endsWith(NAME) ? path : path.resolve(NAME);
    try {
      return of(new JsonMapper().readTree(Files.readString(file)));
    } catch (IOException | JacksonException | IllegalArgumentException broken) {
      UnreadableLogException unreadable =
          new UnreadableLogException(
              file
                  + " can't be read: "
                  + String.valueOf(broken.getMessage()).lines().findFirst().orElse("?"),
              "Give its points as a file with --points.");
      unreadable.initCause(broken);
      throw unreadable;
    }
  }

  private static CalibratedPoints of(JsonNode root) {
    List<Point> points = new ArrayList<>();
    for (JsonNode level : root.path("levels")) {
      if (level.path("counts").asBoolean(false)) {
        JsonNode response = level.path("responseMillis");
        points.add(
            new Point(
                level.path("load").asDouble(),
                level.path("throughput").asDouble(),
                response.isNumber() ? response.asDouble() : null,
                level.path("instances").asInt()));
      }
    }
    JsonNode scenario = root.path("scenario");
    JsonNode share = root.path("share");
    return new CalibratedPoints(
        scenario.isString() ? scenario.asString() : null,
        share.isNumber() ? share.asDouble() : null,
        points);
  }
}
