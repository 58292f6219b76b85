package dev.headroom.reference.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/METRICS.md}. */
public final class MetricsPage {
  private final String text;

  public MetricsPage() {
    try {
      text = Files.readString(Path.of("..", "docs", "METRICS.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Type, in lower case, and the names of the labels. */
  public record Row(String type, Set<String> labels) {

    /** All labels of two meters of one name. */
    public Row withLabelsOf(Row other) {
      return new Row(
          type,
          Stream.concat(labels.stream(), other.labels.stream())
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  /** The app's own meters, by name. */
  public Map<String, Row> own() {
    Map<String, Row> rows = new TreeMap<>();
    for (List<String> row : MarkdownTable.below(text, "## The app's own").rows()) {
      rows.put(
          MarkdownTable.codes(row.get(0)).get(0),
          new Row(row.get(1), new TreeSet<>(MarkdownTable.codes(row.get(2)))));
    }
    return rows;
  }

  /** Names of meters that libraries bring along. */
  public List<String> fromLibraries() {
    return MarkdownTable.below(text, "## From libraries").rows().stream()
        .map(row -> MarkdownTable.codes(row.get(0)).get(0))
        .toList();
  }
}
