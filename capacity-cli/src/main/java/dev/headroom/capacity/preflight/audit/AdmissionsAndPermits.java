package dev.headroom.capacity.preflight.audit;

import dev.headroom.capacity.preflight.AppFacts;
import dev.headroom.capacity.preflight.Finding;
import dev.headroom.capacity.preflight.Say;
import dev.headroom.capacity.read.HistoryFile;
import dev.headroom.capacity.run.MetricSample;
import dev.headroom.capacity.run.Operation;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No more people come out of a line than its ticks admit, and no more are inside than permits. */
final class AdmissionsAndPermits implements AuditLaw {

  static final String LAW = "admitted from a line ≤ (ticks + 1) × admitted a tick";
  static final String PERMITS = "permits out ≤ permits a schedule × schedules";

  @Override
  public List<Finding> look(Figures figures) {
    RunManifest manifest = figures.manifest();
    Scenario scenario = figures.scenario();
    if (manifest == null || scenario == null || manifest.stackStartMillis() == 0) {
      return List.of();
    }
    AppFacts app = AppFacts.with(manifest.appProperties());
    List<Finding> findings = new ArrayList<>();
    admissions(figures, manifest, app, findings);
    permits(figures, scenario, app, findings);
    return findings;
  }

  private static void admissions(
      Figures figures, RunManifest manifest, AppFacts app, List<Finding> findings) {
    Path file = figures.folder().resolve(HistoryFile.NAME);
    if (!Files.exists(file)) {
      return;
    }
    FromLine line = new FromLine();
    try {
      HistoryFile.read(file, line::see);
    } catch (IOException unreadable) {
      return;
    }
    if (line.admitted.isEmpty()) {
      return;
    }
    double seconds = Math.max(0, line.last - manifest.startedAtMillis()) / 1_000.0;
    double most = (Math.floor(seconds / app.admissionSeconds()) + 1) * app.admissionBatch();
    long highest = line.admitted.values().stream().mapToLong(Long::longValue).max().orElse(0);
    String sum =
        "("
            + Say.time(seconds)
            + " / "
            + Say.time(app.admissionSeconds())
            + " + 1) × "
            + Say.number(app.admissionBatch())
            + " = "
            + Say.number(most)
            + " a schedule, at most "
            + Say.number(highest)
            + " came";
    findings.add(
        highest > most
            ? Audit.contradiction(LAW, "more people were admitted than the ticks admit", sum)
            : Finding.fine(LAW, "admissions keep to their ticks", sum));
  }

  private static void permits(
      Figures figures, Scenario scenario, AppFacts app, List<Finding> findings) {
    double most = app.permits() * scenario.data().schedules();
    double out =
        figures.metrics().stream()
            .filter(sample -> sample.metric().equals("app.permits.out"))
            .mapToDouble(MetricSample::value)
            .max()
            .orElse(Double.NaN);
    if (Double.isNaN(out)) {
      return;
    }
    String sum =
        Say.number(out)
            + " out at most, "
            + Say.number(app.permits())
            + " × "
            + scenario.data().schedules()
            + " = "
            + Say.number(most);
    findings.add(
        out > most
            ? Audit.contradiction(PERMITS, "more permits were out than there are", sum)
            : Finding.fine(PERMITS, "permits stay within their number", sum));
  }

  /** Counts admissions by schedule; those who found no line were told as they entered. */
  private static final class FromLine {
    private final Map<Long, Long> entered = new HashMap<>();
    private final Map<Long, Long> admitted = new HashMap<>();
    private long last;

    void see(Operation operation) {
      if (operation.op().equals("enter")) {
        entered.put(operation.user(), operation.start());
      } else if (operation.op().equals("admitted")
          && operation.start() != entered.getOrDefault(operation.user(), Long.MIN_VALUE)) {
        admitted.merge(operation.schedule(), 1L, Long::sum);
        last = Math.max(last, operation.end());
      }
    }
  }
}
