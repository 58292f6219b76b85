package dev.headroom.capacity.plan.points;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column holds what. */
final class PointsHeader {

  private static final List<String> KNOWN =
      List.of("load", "throughput", "responseMillis", "instances");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private final List<String> columns;

  private PointsHeader(List<String> columns) {
    this.columns = columns;
  }

  static PointsHeader of(PointsLine line) {
    List<String> columns = new ArrayList<>();
    for (String field : line.fields()) {
      String name =
          KNOWN.stream().filter(known -> known.equalsIgnoreCase(field)).findFirst().orElse(field);
      if (KNOWN.contains(name) && columns.contains(name)) {
        throw line.wrong("the column " + name + " stands twice; keep one");
      }
      columns.add(name);
    }
    for (String needed : KNOWN.subList(0, 2)) {
      if (!columns.contains(needed)) {
        throw line.wrong(
            "the header has no column "
                + needed
                + "; the first line names the columns: load,throughput and optionally"
                + " responseMillis,instances");
      }
    }
    return new PointsHeader(columns);
  }

  Point point(PointsLine line) {
    String[] fields = line.fields();
    if (fields.length != columns.size()) {
      throw line.wrong(
          fields.length
              + (fields.length == 1 ? " value" : " values")
              + " where the header names "
              + columns.size()
              + " columns; separate them by commas, with a point in decimals and none between"
              + " thousands");
    }
    Double instances = number(line, "instances", fields);
    if (instances != null && (instances != Math.rint(instances) || instances > 1_000_000)) {
      throw line.wrong("instances is " + field("instances", fields) + "; write a whole number");
    }
    return new Point(
        needed(line, "load", fields),
        needed(line, "throughput", fields),
        number(line, "responseMillis", fields),
        instances == null ? null : Integer.valueOf(instances.intValue()));
  }

  private double needed(PointsLine line, String name, String[] fields) {
    Double value = number(line, name, fields);
    if (value == null) {
      throw line.wrong(name + " is empty; write a number above 0 or take the line out");
    }
    return value;
  }

  private @Nullable Double number(PointsLine line, String name, String[] fields) {
    String field = field(name, fields);
    if (field == null || field.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(field).matches()) {
      throw line.wrong(name + " is \"" + field + "\"; write a number above 0");
    }
    double value = Double.parseDouble(field);
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw line.wrong(name + " is " + field + "; write a number above 0 or take the line out");
    }
    return value;
  }

  private @Nullable String field(String name, String[] fields) {
    int column = columns.indexOf(name);
    return column < 0 ? null : fields[column];
  }
}
