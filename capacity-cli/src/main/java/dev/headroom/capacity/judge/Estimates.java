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
 */
public record Estimates(List<Row> rows) {

  /** Where nothing can be said. */
  public static final Estimates NONE = new Estimates(List.of());

  /** Milliseconds; null where there is too little to say. */
  public record Row(
      String request,
      @Nullable Interval mean,
      @Nullable Interval p50,
      @Nullable Interval p95,
      @Nullable Interval p99) {}

  public Optional<Row> of(String request) {
    return rows.stream().filter(row -> row.request().equals(request)).findFirst();
  }
}
