package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.Say;
import java.util.ArrayList;
import java.util.List;

/** Throughput is a count over a time, and the time is what the run lasted at most. */
final class ThroughputAddsUp implements AuditLaw {

  static final String LAW = "throughput = count / time counted";

  private static final double SLACK_MILLIS = 1_000;

  @Override
  public List<Finding> look(Figures figures) {
    double seconds = figures.windowSeconds();
    if (seconds <= 0 && figures.requests().stream().allMatch(row -> row.count() == 0)) {
      return List.of(Finding.fine(LAW, "nothing was counted", "0 requests over 0 s"));
    }
    if (seconds <= 0) {
      return List.of(
          Audit.contradiction(
              LAW, "no time is counted", "measuredTo − measuredFrom = " + Say.time(seconds)));
    }
    List<Finding> findings = new ArrayList<>();
    for (List<Row> rows : List.of(figures.requests(), figures.fromIntended())) {
      for (Row row : rows) {
        double rate = row.count() / seconds;
        if (row.knows("count") && !Same.figures(rate, row.get("throughputPerSecond"))) {
          findings.add(
              Audit.contradiction(
                  LAW,
                  "the throughput of " + row.name() + " is not its count over the time",
                  Say.number(row.count())
                      + " / "
                      + Say.time(seconds)
                      + " = "
                      + Say.rate(rate)
                      + ", not "
                      + Say.rate(row.get("throughputPerSecond"))));
        }
      }
    }
    within(figures, findings);
    if (findings.isEmpty()) {
      double rate = figures.row("all").map(row -> row.get("throughputPerSecond")).orElse(0.0);
      findings.add(
          Finding.fine(LAW, "throughput adds up", Say.rate(rate) + " over " + Say.time(seconds)));
    }
    return findings;
  }

  private static void within(Figures figures, List<Finding> findings) {
    if (figures.startedAt() == null) {
      return;
    }
    double start = figures.startedAt().toEpochMilli();
    double end = start + 1_000 * figures.summary().path("durationSeconds").asDouble(0);
    if (figures.window().fromMillis() < start - SLACK_MILLIS
        || figures.window().toMillis() > end + SLACK_MILLIS) {
      findings.add(
          Audit.contradiction(
              LAW,
              "what was counted lies outside of the run",
              "the run lasted "
                  + Say.time((end - start) / 1_000)
                  + ", counted is from "
                  + Say.number((figures.window().fromMillis() - start) / 1_000)
                  + " s to "
                  + Say.number((figures.window().toMillis() - start) / 1_000)
                  + " s of it"));
    }
  }
}
