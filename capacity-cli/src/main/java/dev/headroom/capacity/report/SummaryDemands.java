package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.capacity.Demand;
import dev.headroom.capacity.judge.capacity.Demands;
import dev.headroom.capacity.judge.capacity.Law;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What requests need of what they share, for programs. */
final class SummaryDemands {

  private SummaryDemands() {}

  static List<Map<String, @Nullable Object>> rows(Demands demands) {
    return demands.rows().stream().map(SummaryDemands::row).toList();
  }

  private static Map<String, @Nullable Object> row(Demand demand) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("resource", demand.resource());
    map.put("part", demand.part());
    map.put("servers", orNull(demand.servers()));
    map.put("utilisation", orNull(demand.utilisation()));
    map.put("busy", orNull(demand.busySeconds()));
    map.put("demandMs", orNull(demand.demandMillis()));
    map.put("throughputPerSecond", orNull(demand.throughput()));
    map.put("limitPerSecond", orNull(demand.limit()));
    map.put("evidence", demand.evidence().toString());
    return map;
  }

  static List<Map<String, @Nullable Object>> laws(Demands demands) {
    return demands.laws().stream().map(SummaryDemands::law).toList();
  }

  private static Map<String, @Nullable Object> law(Law law) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", law.id());
    map.put("held", law.held());
    map.put("expected", orNull(law.expectedValue()));
    map.put("measured", orNull(law.measuredValue()));
    map.put("tolerance", orNull(law.tolerance()));
    map.put("reason", law.reason().toString());
    return map;
  }

  private static @Nullable Object orNull(double value) {
    return Double.isFinite(value) ? SummaryRows.rounded(value) : null;
  }
}
