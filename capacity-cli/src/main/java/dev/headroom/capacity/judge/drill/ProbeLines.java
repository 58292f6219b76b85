package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.run.DrillEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What probes and looks at effects saw, each as a line over time. */
final class ProbeLines {

  private ProbeLines() {}

  static List<ProbeLine> of(Course course, Terms terms) {
    Map<String, List<DrillEntry>> byTitle = new LinkedHashMap<>();
    for (DrillEntry entry : course.entries()) {
      String title = entry.title();
      if (title != null && (entry.is("PROBE") || entry.is("EFFECT"))) {
        byTitle.computeIfAbsent(title, one -> new ArrayList<>()).add(entry);
      }
    }
    return byTitle.entrySet().stream()
        .map(line -> line(line.getKey(), line.getValue(), terms))
        .toList();
  }

  private static ProbeLine line(String title, List<DrillEntry> entries, Terms terms) {
    DrillEntry first = entries.get(0);
    Integer fault = first.fault();
    String part =
        fault != null && fault >= 1 && fault <= terms.parts().size()
            ? terms.parts().get(fault - 1)
            : Parts.named(title);
    return new ProbeLine(
        Message.name(title),
        unit(entries),
        first.is("EFFECT") ? "" : Objects.requireNonNullElse(first.expected(), ""),
        part,
        entries.stream().mapToLong(DrillEntry::at).toArray(),
        entries.stream().mapToDouble(ProbeLines::value).toArray());
  }

  private static String unit(List<DrillEntry> entries) {
    return entries.stream().map(DrillEntry::unit).filter(Objects::nonNull).findFirst().orElse("");
  }

  private static double value(DrillEntry entry) {
    Double value = entry.value();
    return value == null || !Double.isFinite(value) ? Double.NaN : value;
  }
}
