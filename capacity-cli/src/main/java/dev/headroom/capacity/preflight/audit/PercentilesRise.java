package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.Say;
import java.util.ArrayList;
import java.util.List;

/**
 * Percentiles rise, the mean lies between the ends, and a figure of all lies between those of the
 * names: where every part has its share at or below a value, so has the whole.
 */
final class PercentilesRise implements AuditLaw {

  static final String LAW = "min ≤ p50 ≤ p75 ≤ p90 ≤ p95 ≤ p99 ≤ p99.9 ≤ max";
  static final String WHOLE = "a percentile of all lies between those of its parts";

  /** Rounded means, weighted: each may be off by half of a thousandth. */
  private static final double MEAN_SLACK = 0.002;

  @Override
  public List<Finding> look(Figures figures) {
    List<Finding> findings = new ArrayList<>();
    for (List<Row> rows : List.of(figures.requests(), figures.fromIntended())) {
      rows.stream().filter(row -> row.ok() > 0).forEach(row -> rising(row, findings));
      rows.stream()
          .filter(row -> row.all() && row.ok() > 0)
          .forEach(all -> whole(rows, all, findings));
    }
    if (findings.isEmpty()) {
      findings.add(
          Finding.fine(LAW, "percentiles rise, and all lies between its parts", "each row"));
    }
    return findings;
  }

  private static void rising(Row row, List<Finding> findings) {
    List<String> known = Row.RISING.stream().filter(row::knows).toList();
    for (int i = 1; i < known.size(); i++) {
      String lower = known.get(i - 1);
      String higher = known.get(i);
      if (row.get(lower) > row.get(higher)) {
        findings.add(
            Audit.contradiction(
                LAW,
                "percentiles of " + row.name() + " fall",
                lower
                    + " = "
                    + Say.number(row.get(lower))
                    + ", "
                    + higher
                    + " = "
                    + Say.number(row.get(higher))));
      }
    }
    double mean = row.get("meanMs");
    if (!row.knows("meanMs", "minMs", "maxMs")) {
      return;
    }
    if (mean < row.get("minMs") - MEAN_SLACK || mean > row.get("maxMs") + MEAN_SLACK) {
      findings.add(
          Audit.contradiction(
              LAW,
              "the mean of " + row.name() + " lies outside of its values",
              Say.number(mean)
                  + " ms of "
                  + Say.number(row.get("minMs"))
                  + " ms to "
                  + Say.number(row.get("maxMs"))
                  + " ms"));
    }
  }

  private static void whole(List<Row> rows, Row all, List<Finding> findings) {
    List<Row> parts = rows.stream().filter(row -> !row.all() && row.ok() > 0).toList();
    boolean whole = rows.stream().allMatch(row -> row.knows("ok", "meanMs"));
    if (parts.isEmpty() || !whole) {
      return;
    }
    for (String field : Row.RISING) {
      if (!rows.stream().allMatch(row -> row.knows(field))) {
        continue;
      }
      double least = parts.stream().mapToDouble(row -> row.get(field)).min().orElse(0);
      double most = parts.stream().mapToDouble(row -> row.get(field)).max().orElse(0);
      double from = field.equals("maxMs") ? most : least;
      double to = field.equals("minMs") ? least : most;
      if (all.get(field) < from || all.get(field) > to) {
        findings.add(
            Audit.contradiction(
                WHOLE,
                field + " of all can't come of the names'",
                Say.number(all.get(field))
                    + " ms, the names have "
                    + Say.number(least)
                    + " to "
                    + Say.number(most)
                    + " ms"));
      }
    }
    double sum = parts.stream().mapToDouble(row -> row.ok() * row.get("meanMs")).sum();
    double ok = parts.stream().mapToDouble(Row::ok).sum();
    if (Math.abs(sum / ok - all.get("meanMs")) > MEAN_SLACK) {
      findings.add(
          Audit.contradiction(
              WHOLE,
              "the mean of all is not that of the names",
              "weighted "
                  + Say.number(sum / ok)
                  + " ms, not "
                  + Say.number(all.get("meanMs"))
                  + " ms"));
    }
  }
}
