package dev.headroom.capacity.report;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.report.text.ScaleText;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.stats.RequestFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code summary.json}: the verdict for programs, as the command line's contract names its fields.
 */
public final class SummaryJson {

  public static final String NAME = "summary.json";

  private static final int SCHEMA_VERSION = 1;
  private static final int DECIMALS = 3;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Percentiles of a row by their field. */
  private static final Map<String, Double> PERCENTILES = new LinkedHashMap<>();

  static {
    PERCENTILES.put("p50Ms", 50.0);
    PERCENTILES.put("p75Ms", 75.0);
    PERCENTILES.put("p90Ms", 90.0);
    PERCENTILES.put("p95Ms", 95.0);
    PERCENTILES.put("p99Ms", 99.0);
    PERCENTILES.put("p999Ms", 99.9);
  }

  private SummaryJson() {}

  /** One JSON document, its last line ended; the same run always gives the same text. */
  public static String of(JudgedRun run) {
    RunManifest manifest = run.manifest();
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("verdict", run.verdict().name());
    root.put("reasons", run.reasons());
    root.put("partial", run.partial());
    root.put("source", run.source());
    root.put("scenario", manifest == null ? null : manifest.scenario());
    root.put("scale", manifest == null ? rounded(1) : rounded(manifest.scale()));
    root.put("timeScale", manifest == null ? rounded(1) : rounded(manifest.timeScale()));
    long started = manifest == null ? run.window().fromMillis() : manifest.startedAtMillis();
    root.put("startedAt", Instant.ofEpochMilli(started).toString());
    root.put("durationSeconds", rounded((ended(run) - started) / 1_000.0));
    root.put("measuredFrom", run.window().fromMillis());
    root.put("measuredTo", run.window().toMillis());
    root.put("requests", run.requests().stream().map(SummaryJson::request).toList());
    root.put("objectives", run.objectives().stream().map(SummaryJson::objective).toList());
    root.put("invariants", run.invariants().stream().map(SummaryJson::invariant).toList());
    root.put("trust", run.trust().stream().map(SummaryJson::trust).toList());
    root.put("bottlenecks", List.of());
    root.put("warnings", warnings(run));
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static long ended(JudgedRun run) {
    RunManifest manifest = run.manifest();
    Long ended = manifest == null ? null : manifest.endedAtMillis();
    return ended == null ? run.window().toMillis() : ended;
  }

  private static Map<String, Object> trust(TrustCheck check) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", check.name());
    map.put("held", check.held());
    map.put("measured", check.measured());
    map.put("limit", check.limit());
    return map;
  }

  private static Map<String, Object> request(RequestFigures row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", row.name());
    map.put("count", row.count());
    map.put("ok", row.ok());
    map.put("ko", row.ko());
    map.put("koRate", BigDecimal.valueOf(row.koRate()).setScale(6, RoundingMode.HALF_UP));
    map.put("meanMs", rounded(row.meanMs()));
    map.put("minMs", row.minMs());
    map.put("maxMs", row.maxMs());
    map.put("p50Ms", row.p50Ms());
    map.put("p75Ms", row.p75Ms());
    map.put("p90Ms", row.p90Ms());
    map.put("p95Ms", row.p95Ms());
    map.put("p99Ms", row.p99Ms());
    map.put("p999Ms", row.p999Ms());
    map.put("throughputPerSecond", rounded(row.throughputPerSecond()));
    map.put(
        "tooFew",
        PERCENTILES.entrySet().stream()
            .filter(percentile -> !row.supports(percentile.getValue()))
            .map(Map.Entry::getKey)
            .toList());
    return map;
  }

  private static Map<String, @Nullable Object> objective(Evaluation evaluation) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", evaluation.name());
    map.put("target", evaluation.target());
    map.put("measured", roundedOrNull(evaluation.measured()));
    map.put("met", evaluation.met());
    map.put("unit", evaluation.unit());
    map.put("level", evaluation.level().name());
    map.put("shareOfLimit", roundedOrNull(evaluation.shareOfLimit()));
    map.put("budgetLeft", roundedOrNull(evaluation.budgetLeft()));
    map.put("samples", evaluation.samples());
    map.put("reason", evaluation.reason());
    return map;
  }

  private static Map<String, @Nullable Object> invariant(Invariant invariant) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", invariant.name());
    map.put("held", invariant.held());
    map.put("checked", invariant.checked());
    map.put("violations", invariant.violations());
    map.put("closestCall", invariant.closestCall());
    map.put("witnesses", invariant.witnesses());
    return map;
  }

  private static List<String> warnings(JudgedRun run) {
    Stream<String> damages =
        run.damages().stream()
            .map(
                damage ->
                    damage.file()
                        + " is damaged at byte "
                        + damage.offset()
                        + ": "
                        + damage.reason()
                        + ". What stands before counts.");
    String scaled = run.manifest() == null ? null : ScaleText.warning(run.manifest());
    return Stream.of(Stream.ofNullable(scaled), run.warnings().stream(), damages)
        .flatMap(warnings -> warnings)
        .toList();
  }

  private static @Nullable BigDecimal roundedOrNull(@Nullable Double value) {
    return value == null ? null : rounded(value);
  }

  private static BigDecimal rounded(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
