package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.Comparison;
import dev.headroom.capacity.judge.Comparison.Change;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.stats.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code comparison} of {@code summary.json}. */
final class SummaryComparison {

  private SummaryComparison() {}

  static @Nullable Map<String, @Nullable Object> of(@Nullable Comparison comparison) {
    if (comparison == null) {
      return null;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("base", comparison.base().toString());
    map.put("marginPercent", SummaryRows.rounded(comparison.marginPercent()));
    map.put("doubts", comparison.doubts().stream().map(Message::toString).toList());
    map.put("changes", comparison.changes().stream().map(SummaryComparison::change).toList());
    return map;
  }

  private static Map<String, @Nullable Object> change(Change change) {
    Interval interval = change.interval();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", change.name().toString());
    map.put("unit", change.unit());
    map.put("base", SummaryRows.rounded(change.base()));
    map.put("measured", SummaryRows.rounded(change.measured()));
    map.put("ratio", finite(change.ratio()));
    map.put("low", interval == null ? null : finite(interval.low()));
    map.put("high", interval == null ? null : finite(interval.high()));
    map.put("direction", change.direction().name());
    return map;
  }

  private static @Nullable Object finite(double value) {
    return Double.isFinite(value) ? SummaryRows.rounded(value) : null;
  }
}
