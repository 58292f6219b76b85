package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.plan.points.Point;

/** Which column is the size n that throughput grows with. */
public enum Axis {
  LOAD,
  INSTANCES;

  /**
   * @throws IllegalArgumentException if the point says nothing of instances and they are asked for
   */
  double of(Point point) {
    if (this == LOAD) {
      return point.load();
    }
    Integer instances = point.instances();
    if (instances == null) {
      throw new IllegalArgumentException("a point without instances");
    }
    return instances;
  }
}
