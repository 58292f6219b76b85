package dev.headroom.capacity.report;

import dev.headroom.capacity.plan.Growth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The curve of a plan for programs. */
final class PlanGrowthJson {

  private PlanGrowthJson() {}

  static Map<String, @Nullable Object> of(Growth growth) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("sizesCount", growth.ofInstances() ? "instances" : "load");
    map.put("model", growth.model());
    map.put("parameters", PlanJson.list(growth.parameters(), PlanGrowthJson::parameter));
    map.put("heldOutError", PlanJson.rounded(growth.heldOutError()));
    map.put("measuredFrom", PlanJson.rounded(growth.measuredFrom()));
    map.put("measuredTo", PlanJson.rounded(growth.measuredTo()));
    map.put("scaledBy", PlanJson.rounded(growth.scaledBy()));
    map.put("measured", PlanJson.list(growth.measured(), PlanGrowthJson::level));
    map.put("heldOut", PlanJson.list(growth.heldOut(), PlanGrowthJson::heldOut));
    map.put("curve", PlanJson.list(growth.curve(), PlanGrowthJson::point));
    map.put("others", PlanJson.list(growth.others(), PlanGrowthJson::other));
    map.put("next", growth.next());
    return map;
  }

  private static Map<String, @Nullable Object> parameter(Growth.Parameter one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", one.name());
    map.put("value", PlanJson.rounded(one.value()));
    map.put("low", PlanJson.rounded(one.low()));
    map.put("high", PlanJson.rounded(one.high()));
    return map;
  }

  private static Map<String, @Nullable Object> level(Growth.Level one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("size", PlanJson.rounded(one.size()));
    map.put("perSecond", PlanJson.rounded(one.perSecond()));
    return map;
  }

  private static Map<String, @Nullable Object> heldOut(Growth.HeldOut one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("size", PlanJson.rounded(one.size()));
    map.put("measured", PlanJson.rounded(one.measured()));
    map.put("predicted", PlanJson.rounded(one.predicted()));
    map.put("error", PlanJson.rounded(one.error()));
    return map;
  }

  private static Map<String, @Nullable Object> point(Growth.CurvePoint one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("size", PlanJson.rounded(one.size()));
    map.putAll(PlanJson.prediction(one.predicted()));
    return map;
  }

  private static Map<String, @Nullable Object> other(Growth.Other one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("model", one.model());
    map.put("heldOutError", PlanJson.rounded(one.heldOutError()));
    map.put("why", one.why());
    return map;
  }
}
