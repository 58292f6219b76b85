package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.RunData;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.stats.RequestFigures;
import java.util.List;
import java.util.Optional;

/**
 * What the requests of one run needed of everything that was measured.
 *
 * @param throughput requests a second, whether they succeeded or not
 * @param rows fullest first
 * @param laws that could be held against a second measurement
 */
public record Demands(double throughput, List<Demand> rows, List<Law> laws) {

  /** Of results that tell nothing of the parts. */
  public static final Demands NONE = new Demands(Double.NaN, List.of(), List.of());

  public Demands {
    rows = List.copyOf(rows);
    laws = List.copyOf(laws);
  }

  /** What a judged run has in its tables. */
  public static Demands of(JudgedRun run) {
    return run.further().demands();
  }

  /** Of the window that counts. */
  public static Demands of(RunData data) {
    RunManifest manifest = data.manifest();
    return of(
        new Measurements(
            data.log(),
            manifest.window(),
            data.statistics(manifest.window())
                .figures(RequestFigures.ALL)
                .map(RequestFigures::throughputPerSecond)
                .orElse(0.0),
            manifest,
            new Samples(data.metrics()),
            Double.NaN));
  }

  /** Of any stretch of a run. */
  public static Demands of(Measurements measured) {
    return measured.samples().isEmpty()
        ? NONE
        : new Demands(measured.throughput(), Uses.of(measured), Laws.of(measured));
  }

  /** Of a resource by its name. */
  public Optional<Demand> of(String resource) {
    return rows.stream().filter(row -> row.resource().equals(resource)).findFirst();
  }

  /** Whether it was measured at all. */
  public boolean none() {
    return rows.isEmpty();
  }
}
