package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.Say;
import dev.headroom.capacity.run.MetricSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Utilisation law: utilisation = throughput × service time, and no resource is used beyond itself.
 * Denning and Buzen (1978), as the interactive response-time law.
 */
final class Utilisation implements AuditLaw {

  static final String LAW = "utilisation law: utilisation = throughput × service time ≤ 100 %";

  /** Parts are sampled one after the other, so that their means overlap a little. */
  private static final double MOST_PERCENT = 110;

  @Override
  public List<Finding> look(Figures figures) {
    List<Finding> findings = new ArrayList<>();
    cpu(figures, findings);
    connections(figures, findings);
    return findings;
  }

  private static void cpu(Figures figures, List<Finding> findings) {
    Map<String, Double> means =
        figures.metrics().stream()
            .filter(sample -> sample.metric().equals(sample.part() + ".cpu.percent"))
            .filter(sample -> !sample.part().equals("machine") && Double.isFinite(sample.value()))
            .collect(
                Collectors.groupingBy(
                    sample -> sample.part() + " " + sample.instance(),
                    TreeMap::new,
                    Collectors.averagingDouble(MetricSample::value)));
    if (means.isEmpty()) {
      return;
    }
    double all = means.values().stream().mapToDouble(Double::doubleValue).sum();
    double rate = figures.row("all").map(row -> row.get("throughputPerSecond")).orElse(0.0);
    String sum =
        "all parts together use "
            + Say.percent(all)
            + " of the machine"
            + (rate > 0
                ? ", " + Say.rate(rate) + " × " + Say.time(all / 100 / rate) + " of all its cores"
                : "");
    findings.add(
        all > MOST_PERCENT
            ? Audit.contradiction(LAW, "the parts used more CPU than there is", sum)
            : Finding.fine(LAW, "the parts' CPU fits the machine", sum));
  }

  private static void connections(Figures figures, List<Finding> findings) {
    double active = highest(figures, "app.db.active");
    double most = highest(figures, "app.db.max");
    if (active > most) {
      findings.add(
          Audit.contradiction(
              LAW,
              "more database connections were in use than the pool has",
              Say.number(active) + " of " + Say.number(most)));
    }
  }

  private static double highest(Figures figures, String metric) {
    return figures.metrics().stream()
        .filter(sample -> sample.metric().equals(metric))
        .mapToDouble(MetricSample::value)
        .max()
        .orElse(Double.NaN);
  }
}
