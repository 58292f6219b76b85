package dev.headroom.capacity.judge;

import dev.headroom.capacity.stats.Interval;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far figures of this run, which are exact of what was counted, may be from what the system
 * would show in a longer one under the same load.
 *
 * @param rows one a name of requests that has enough of them, in the order of the requests
 * @param objectives one an objective, in their order, in its unit; or none at all
 */
public record Estimates(List<Row> rows, List<Optional<Interval>> objectives) {

  /** Where nothing can be said. */
  public static final Estimates NONE = new Estimates(List.of());

  public Estimates {
    rows = List.copyOf(rows);
    objectives = List.copyOf(objectives);
  }

  /** Where nothing can be said of objectives. */
  public Estimates(List<Row> rows) {
    this(rows, List.of());
  }

  /** Milliseconds; null where there is too little to say. */
  public record Row(
      String request,
      @Nullable Interval mean,
      @Nullable Interval p50,
      @Nullable Interval p95,
      @Nullable Interval p99) {}

  /** Of what an objective measured, by its place among the objectives. */
  public Optional<Interval> ofObjective(int index) {
    return index < objectives.size() ? objectives.get(index) : Optional.empty();
  }

  public Optional<Row> of(String request) {
    return rows.stream().filter(row -> row.request().equals(request)).findFirst();
  }
}
