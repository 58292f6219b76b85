package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Requests are neither lost nor made up between the rows. */
final class CountsAddUp implements AuditLaw {

  static final String LAW = "counts: all = sum over the names, count = ok + ko";

  private static final double RATE_DIGITS = 1e-6;

  @Override
  public List<Finding> look(Figures figures) {
    List<Finding> findings = new ArrayList<>();
    rows(figures.requests(), "", findings);
    rows(figures.fromIntended(), " from intended start", findings);
    if (findings.isEmpty()) {
      double all = figures.row("all").map(Row::count).orElse(0.0);
      findings.add(
          Finding.fine(
              LAW,
              "counts add up",
              Say.number(all) + " requests under " + figures.named().size() + " names"));
    }
    return findings;
  }

  private static void rows(List<Row> rows, String which, List<Finding> findings) {
    for (Row row : rows) {
      if (!row.knows("count", "ok", "ko")) {
        continue;
      }
      if (row.count() != row.ok() + row.ko()) {
        wrong(
            findings,
            row.name() + which,
            Say.number(row.ok()) + " + " + Say.number(row.ko()),
            row.count(),
            row.ok() + row.ko());
      }
      double rate = row.count() == 0 ? 0 : row.ko() / row.count();
      if (row.figures().containsKey("koRate") && Math.abs(row.get("koRate") - rate) > RATE_DIGITS) {
        findings.add(
            Audit.contradiction(
                LAW,
                "the failed share of " + row.name() + which + " is not its failures over its count",
                Say.number(row.ko())
                    + " / "
                    + Say.number(row.count())
                    + " = "
                    + Say.number(rate)
                    + ", not "
                    + Say.number(row.get("koRate"))));
      }
    }
    rows.stream()
        .filter(Row::all)
        .filter(all -> rows.stream().allMatch(row -> row.knows("count", "ok", "ko")))
        .findFirst()
        .ifPresent(
            all -> {
              sum(rows, all, "requests", Row::count, which, findings);
              sum(rows, all, "successes", Row::ok, which, findings);
              sum(rows, all, "failures", Row::ko, which, findings);
            });
  }

  private static void sum(
      List<Row> rows,
      Row all,
      String what,
      ToDoubleFunction<Row> figure,
      String which,
      List<Finding> findings) {
    double sum = rows.stream().filter(row -> !row.all()).mapToDouble(figure).sum();
    if (sum != figure.applyAsDouble(all)) {
      wrong(findings, "all" + which, what + " of the names", figure.applyAsDouble(all), sum);
    }
  }

  private static void wrong(
      List<Finding> findings, String row, String sum, double said, double reckoned) {
    findings.add(
        Audit.contradiction(
            LAW,
            "counts of " + row + " don't add up",
            sum + " = " + Say.number(reckoned) + ", not " + Say.number(said)));
  }
}
