package dev.headroom.capacity.preflight;

import java.util.List;

/** What no arithmetic tells: it is said, so that nobody takes silence for yes. */
final class Unknown implements Law {

  static final String LAW = "not known by arithmetic";

  @Override
  public List<Finding> look(Plan plan, LineForecast line) {
    return List.of(
        Finding.fine(
            LAW,
            "whether system and machine can serve this load is for the run to show",
            "service times are measured, not derived"));
  }
}
