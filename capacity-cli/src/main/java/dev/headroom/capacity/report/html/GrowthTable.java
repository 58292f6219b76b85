package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.model.Prediction;
import dev.headroom.capacity.report.html.GrowthData.At;
import dev.headroom.capacity.report.html.GrowthData.Dot;
import dev.headroom.capacity.report.text.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures behind a growth chart: a row a size that was measured or that the axis names. */
final class GrowthTable {
  private static final int MOST_ROWS = 40;

  private GrowthTable() {}

  static DataTable of(GrowthData data) {
    TreeMap<Double, List<Dot>> measured =
        data.dots().stream()
            .collect(Collectors.groupingBy(Dot::size, TreeMap::new, Collectors.toList()));
    TreeMap<Double, Prediction> curve = new TreeMap<>();
    for (At at : data.inside()) {
      if (!data.whole() || at.size() == Math.rint(at.size())) {
        curve.put(at.size(), at.throughput());
      }
    }
    TreeMap<Double, Boolean> sizes = new TreeMap<>();
    measured.keySet().forEach(size -> sizes.put(size, true));
    int every = Math.max(1, curve.size() / MOST_ROWS);
    int i = 0;
    for (double size : curve.keySet()) {
      if (i++ % every == 0) {
        sizes.put(size, true);
      }
    }
    List<List<Object>> rows = new ArrayList<>();
    for (double size : sizes.keySet()) {
      rows.add(row(size, measured.getOrDefault(size, List.of()), curve));
    }
    return new DataTable(
        Message.of("Requests a second. Times: how many times the largest size measured."),
        List.of(
            data.axis(),
            Message.of("measured"),
            Message.of("by the line"),
            Message.of("90 % interval"),
            Message.of("times")),
        rows);
  }

  private static List<Object> row(double size, List<Dot> dots, TreeMap<Double, Prediction> curve) {
    Prediction line = curve.get(size);
    String measured =
        dots.stream()
            .map(dot -> Formats.number(dot.throughput()))
            .collect(Collectors.joining("; "));
    return List.of(
        Formats.number(size),
        measured.isEmpty() ? Formats.UNKNOWN : measured,
        line == null ? Formats.UNKNOWN : Formats.number(line.value()),
        line == null
            ? Formats.UNKNOWN
            : Message.range(Formats.number(line.low()), Formats.number(line.high())),
        line == null ? Formats.UNKNOWN : Formats.number(line.beyond()));
  }
}
