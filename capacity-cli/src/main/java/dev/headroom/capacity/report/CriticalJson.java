package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.critical.CriticalPoints;
import dev.headroom.capacity.judge.critical.HighestRate;
import dev.headroom.capacity.judge.critical.LineGrowth;
import dev.headroom.capacity.judge.critical.StreamCosts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code critical.json}: where single parts give out, for programs. */
public final class CriticalJson {
  private static final int SCHEMA_VERSION = 1;
  private static final MathContext FIVE_DIGITS = new MathContext(5, RoundingMode.HALF_UP);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private CriticalJson() {}

  /** One JSON document, its last line ended. */
  public static String of(CriticalPoints points) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("verdict", points.verdict().name());
    root.put("planned", points.planned());
    root.put("line", points.line() == null ? null : line(points.line()));
    root.put("streams", points.streams() == null ? null : streams(points.streams()));
    root.put("rates", points.rates().stream().map(CriticalJson::rate).toList());
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, @Nullable Object> line(LineGrowth line) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("permitsOut", rounded(line.permits()));
    map.put("enteredPerSecond", rounded(line.arrivals()));
    map.put("growsPerSecond", rounded(line.grows().slope()));
    map.put("low", rounded(line.grows().low()));
    map.put("high", rounded(line.grows().high()));
    map.put("length", rounded(line.length()));
    map.put("flowConserved", line.conserved());
    return map;
  }

  private static Map<String, @Nullable Object> streams(StreamCosts streams) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("measuredTo", rounded(streams.most()));
    map.put("beyond", rounded(streams.beyond()));
    map.put(
        "costs",
        streams.costs().stream()
            .map(
                cost -> {
                  Map<String, @Nullable Object> one = new LinkedHashMap<>();
                  one.put("resource", cost.resource());
                  one.put("unit", cost.unit());
                  one.put("aStream", rounded(cost.each()));
                  one.put("without", rounded(cost.without()));
                  one.put("limit", rounded(cost.limit()));
                  one.put("streams", rounded(cost.streams()));
                  return one;
                })
            .toList());
    return map;
  }

  private static Map<String, @Nullable Object> rate(HighestRate rate) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("question", rate.id());
    map.put("of", rate.what());
    map.put("ratePerSecond", rate.rate() == null ? null : rounded(rate.rate()));
    map.put("low", rounded(rate.low()));
    map.put("high", rounded(rate.high()));
    map.put("firstToBreak", rate.breaks());
    map.put("limitedBy", rate.limitedBy());
    map.put("unknown", rate.unknown());
    return map;
  }

  private static @Nullable Double rounded(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).round(FIVE_DIGITS).doubleValue()
        : null;
  }
}
