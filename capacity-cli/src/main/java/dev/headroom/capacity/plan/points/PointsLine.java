package dev.headroom.capacity.plan.points;

import java.nio.file.Path;

/** A line of a file of points, and where it stands. */
record PointsLine(Path file, int number, String text) {

  String[] fields() {
    String[] fields = text.split(",", -1);
    for (int i = 0; i < fields.length; i++) {
      fields[i] = unquoted(fields[i].strip());
    }
    return fields;
  }

  PointsException wrong(String what) {
    return new PointsException(file + ", line " + number + ": " + what);
  }

  private static String unquoted(String field) {
    return field.length() > 1 && field.startsWith("\"") && field.endsWith("\"")
        ? field.substring(1, field.length() - 1).strip()
        : field;
  }
}
