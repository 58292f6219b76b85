package dev.headroom.capacity.check;

import java.util.List;

/** The checks of the waiting line, which look at the same tickets. */
final class LineChecks {

  private LineChecks() {}

  static List<Check> of(Promises promises) {
    Line line = new Line(promises);
    return List.of(
        new PermitsWithinLimit(line, promises),
        new PermitsComeBack(line),
        new OrderOfArrival(line),
        new AdmittedOnly(line),
        new PlaceNeverGrows(line),
        new AdmissionTold(line, promises));
  }
}
