package dev.headroom.capacity.plan.model;

import java.util.List;

/** Which curves are tried. Of as many unknowns, the first is preferred where nothing tells. */
final class Families {

  private Families() {}

  static List<Family> ofThroughput(Data data, Axis axis) {
    Scale scale = Scale.of(data);
    return axis == Axis.LOAD
        ? List.of(
            new Even(scale),
            new Line(scale),
            Amdahl.of(scale),
            new Usl(scale),
            new ClosedQueue(scale),
            new Knee(scale))
        : List.of(
            new Even(scale), new Line(scale), Amdahl.of(scale), new Usl(scale), new Knee(scale));
  }
}
