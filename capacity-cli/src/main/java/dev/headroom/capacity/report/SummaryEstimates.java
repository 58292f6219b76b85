package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.Estimates;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.stats.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code estimates} of {@code summary.json}: intervals of 95 % as pairs, low first. */
final class SummaryEstimates {

  private SummaryEstimates() {}

  static List<Map<String, @Nullable Object>> of(Estimates estimates) {
    return estimates.rows().stream().map(SummaryEstimates::row).toList();
  }

  /** Each objective with the interval of what it measured. */
  static List<Map<String, @Nullable Object>> objectives(JudgedRun run) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < run.objectives().size(); i++) {
      Map<String, @Nullable Object> row = SummaryRows.objective(run.objectives().get(i));
      row.put("interval", pair(run.estimates().ofObjective(i).orElse(null)));
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, @Nullable Object> row(Estimates.Row row) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", row.request());
    map.put("mean", pair(row.mean()));
    map.put("p50", pair(row.p50()));
    map.put("p95", pair(row.p95()));
    map.put("p99", pair(row.p99()));
    return map;
  }

  static @Nullable Object pair(@Nullable Interval interval) {
    return interval == null
        ? null
        : List.of(SummaryRows.rounded(interval.low()), SummaryRows.rounded(interval.high()));
  }
}
