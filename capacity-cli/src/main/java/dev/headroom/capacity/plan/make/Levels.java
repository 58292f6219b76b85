package dev.headroom.capacity.plan.make;

import dev.headroom.capacity.plan.points.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The highest rates by number of instances, as models take them. */
final class Levels {
  /** Loads of one size that lie further apart are a curve up to its limit, not repeats of it. */
  private static final double REPEATS = 1.5;

  private Levels() {}

  /** Whether every point says of how many instances it is. */
  static boolean ofInstances(List<Point> points) {
    return !points.isEmpty() && points.stream().allMatch(point -> point.instances() != null);
  }

  /** Of a size whose load was raised step by step, its highest throughput alone. */
  static List<Point> limits(List<Point> points) {
    TreeMap<Integer, List<Point>> byInstances = new TreeMap<>();
    for (Point point : points) {
      Integer instances = point.instances();
      if (instances != null) {
        byInstances.computeIfAbsent(instances, n -> new ArrayList<>()).add(point);
      }
    }
    List<Point> limits = new ArrayList<>();
    for (List<Point> level : byInstances.values()) {
      limits.addAll(raised(level) ? List.of(highest(level)) : level);
    }
    return limits;
  }

  /** Whether any size was measured at loads far apart. */
  static boolean anyRaised(List<Point> points) {
    return limits(points).size() < points.size();
  }

  private static boolean raised(List<Point> level) {
    double least = level.stream().mapToDouble(Point::load).min().orElse(1);
    double most = level.stream().mapToDouble(Point::load).max().orElse(1);
    return most > REPEATS * least;
  }

  private static Point highest(List<Point> level) {
    Point highest = level.get(0);
    for (Point point : level) {
      highest = point.throughput() > highest.throughput() ? point : highest;
    }
    return highest;
  }
}
