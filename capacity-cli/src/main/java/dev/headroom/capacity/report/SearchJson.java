package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.limit.AtLimit;
import dev.headroom.capacity.judge.limit.SearchResult;
import dev.headroom.capacity.report.text.SearchText;
import dev.headroom.capacity.search.Limit;
import dev.headroom.capacity.search.Margin;
import dev.headroom.capacity.search.Trial;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code search.json}: what a search found and each of its trials, for programs. */
public final class SearchJson {
  private static final int SCHEMA_VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SearchJson() {}

  /** One JSON document, its last line ended. */
  public static String of(SearchResult result) {
    Limit limit = result.limit();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("verdict", SearchText.verdict(result).name());
    root.put("scenario", result.scenario());
    root.put("startedAt", Instant.ofEpochMilli(result.startedAtMillis()).toString());
    root.put("command", result.command());
    root.put("instances", result.instances());
    root.put("varies", result.open() ? "arrivalsPerSecond" : "users");
    root.put("stop", limit.stop().name().toLowerCase(Locale.ROOT));
    root.put("answer", SearchText.headline(result).toString());
    root.put("limit", limit.answered() ? rounded(limit.value()) : null);
    root.put("lower", rounded(limit.lower()));
    root.put("upper", rounded(limit.upper()));
    AtLimit served = result.atLimit();
    root.put("throughputPerSecond", served == null ? null : rounded(served.perSecond()));
    root.put("throughputLower", served == null ? null : rounded(served.low()));
    root.put("throughputUpper", served == null ? null : rounded(served.high()));
    root.put("responseMillis", served == null ? null : rounded(served.meanMillis()));
    root.put("confidencePercent", 95);
    root.put("firstToBreak", limit.first());
    root.put("firstToBreakProbability", rounded(limit.confidence()));
    root.put("because", result.because() == null ? null : result.because().toString());
    root.put(
        "bottlenecks",
        result.bottlenecks().stream()
            .map(
                one ->
                    map(
                        "resource", one.resource(),
                        "evidence", one.evidence().toString(),
                        "advice", one.advice().toString()))
            .toList());
    root.put("leftOut", result.leftOut());
    root.put("notSearched", result.notSearched());
    SearchResult.Generator generator = result.generator();
    if (generator != null) {
      root.put(
          "generator",
          map("load", rounded(generator.load()), "shareOfItsLimit", rounded(generator.share())));
    }
    root.put("settlingSeconds", result.settlingSeconds());
    root.put("spentSeconds", rounded(limit.spent().toMillis() / 1_000.0));
    root.put("trials", limit.trials().stream().map(SearchJson::trial).toList());
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, @Nullable Object> trial(Trial trial) {
    Map<String, @Nullable Object> map =
        map(
            "load", trial.load(),
            "seconds", rounded(trial.length().toMillis() / 1_000.0),
            "tookSeconds", rounded(trial.took().toMillis() / 1_000.0),
            "met", trial.met(),
            "trusted", trial.trusted());
    map.put("reason", trial.reason() == null ? null : trial.reason().toString());
    map.put("objectives", trial.margins().stream().map(SearchJson::margin).toList());
    map.put("results", trial.results());
    return map;
  }

  private static Map<String, @Nullable Object> margin(Margin margin) {
    return map(
        "name", margin.name(),
        "target", margin.target(),
        "measured", rounded(margin.measured()),
        "met", margin.met(),
        "shareOfLimit", rounded(margin.share()));
  }

  private static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return map;
  }

  /** Not a number of JSON is none. */
  private static @Nullable Object rounded(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? null : SummaryRows.rounded(value);
  }
}
