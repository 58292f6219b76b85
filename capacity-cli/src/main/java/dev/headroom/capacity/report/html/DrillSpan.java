package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.drill.InjectedFault;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.svg.Series;
import dev.headroom.capacity.run.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Before, during and after: from the first fault put in force to the last undone is during. Epoch
 * milliseconds.
 */
record DrillSpan(long fromMillis, long faultMillis, long undoneMillis, long toMillis) {

  static DrillSpan of(JudgedDrill drill) {
    Window window = drill.run().window();
    long fault = window.toMillis();
    long undone = window.fromMillis();
    for (InjectedFault one : drill.faults()) {
      Long to = one.toMillis();
      fault = Math.min(fault, one.fromMillis());
      undone = Math.max(undone, to == null ? window.toMillis() : to);
    }
    return drill.faults().isEmpty()
        ? new DrillSpan(
            window.fromMillis(), window.toMillis(), window.toMillis(), window.toMillis())
        : new DrillSpan(window.fromMillis(), fault, Math.max(fault, undone), window.toMillis());
  }

  /** A line each for before, during and after; what has no value is left out. */
  List<Reading> reading(Series line, ToDoubleFunction<Series> figure, DoubleFunction<Object> said) {
    return reading(List.of(line), figure, said);
  }

  /** Of several lines the highest figure. */
  List<Reading> reading(
      List<Series> lines, ToDoubleFunction<Series> figure, DoubleFunction<Object> said) {
    List<Reading> readings = new ArrayList<>();
    add(readings, within(lines, fromMillis, faultMillis), figure, said, Message.of("before"));
    add(readings, within(lines, faultMillis, undoneMillis), figure, said, Message.of("during"));
    add(readings, within(lines, undoneMillis, toMillis + 1), figure, said, Message.of("after"));
    return readings;
  }

  private static List<Series> within(List<Series> lines, long from, long to) {
    return lines.stream().map(line -> line.between(from, to)).filter(l -> !l.isEmpty()).toList();
  }

  private static void add(
      List<Reading> readings,
      List<Series> parts,
      ToDoubleFunction<Series> figure,
      DoubleFunction<Object> said,
      Message when) {
    parts.stream()
        .mapToDouble(figure)
        .max()
        .ifPresent(value -> readings.add(Reading.of(said.apply(value), when)));
  }

  Series during(Series line) {
    return line.between(faultMillis, undoneMillis);
  }

  /** Of the values that there are; NaN where there are none. */
  static double median(Series line) {
    double[] sorted = Arrays.stream(line.values()).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) / 2];
  }
}
