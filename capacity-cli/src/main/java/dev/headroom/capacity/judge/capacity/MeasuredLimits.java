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
 * Highest rates that count, of one measurement: the levels of a calibration, the answer of a
 * search, or a file's points.
 *
 * @param scenario null where points come from anywhere
 * @param cores that each instance was held to, 0 where they ran free; null where nobody said
 */
record MeasuredLimits(@Nullable String scenario, @Nullable Double cores, List<Point> points) {
  private static final String NAME = "calibration.json";

  MeasuredLimits {
    points = List.copyOf(points);
  }

  /** Whether a path is a calibration: its folder or its JSON file. */
  static boolean isCalibration(Path path) {
    return path.endsWith(NAME) || Files.isRegularFile(path.resolve(NAME));
  }

  static MeasuredLimits ofCalibration(Path path) {
    Path file = path.endsWith(NAME) ? path : path.resolve(NAME);
    try {
      return of(new JsonMapper().readTree(Files.readString(file)));
    } catch (IOException | JacksonException | IllegalArgumentException broken) {
      throw unreadable(file, broken);
    }
  }

  static UnreadableLogException unreadable(Path file, Exception broken) {
    UnreadableLogException unreadable =
        new UnreadableLogException(
            file
                + " can't be read: "
                + String.valueOf(broken.getMessage()).lines().findFirst().orElse("?"),
            "Give its points as a file with --points.");
    unreadable.initCause(broken);
    return unreadable;
  }

  private static MeasuredLimits of(JsonNode root) {
    List<Point> points = new ArrayList<>();
    for (JsonNode level : root.path("levels")) {
      if (level.path("counts").asBoolean(false)) {
        points.add(
            point(
                level.path("load").asDouble(),
                level.path("throughput"),
                level.path("responseMillis"),
                level.path("instances").asInt(),
                level.path("low"),
                level.path("high")));
      }
    }
    JsonNode scenario = root.path("scenario");
    JsonNode share = root.path("share");
    return new MeasuredLimits(
        scenario.isString() ? scenario.asString() : null,
        share.isNumber() ? share.asDouble() : 0,
        points);
  }

  /** With its interval, where both ends are told. */
  static Point point(
      double load, JsonNode served, JsonNode response, int instances, JsonNode low, JsonNode high) {
    double throughput = served.asDouble();
    Point point =
        new Point(load, throughput, response.isNumber() ? response.asDouble() : null, instances);
    return low.isNumber() && high.isNumber()
        ? point.within(Math.min(throughput, low.asDouble()), Math.max(throughput, high.asDouble()))
        : point;
  }
}
