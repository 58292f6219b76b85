package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.PhaseResult;
import dev.headroom.capacity.slo.Budget;
import dev.headroom.capacity.slo.Evaluation;
import dev.headroom.capacity.stats.Answers;
import dev.headroom.capacity.stats.ObservedFigures;
import dev.headroom.capacity.stats.RequestFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** The rows of {@code summary.json}. */
final class SummaryRows {

  private static final int DECIMALS = 3;

  /** Nanoseconds. */
  private static final int DECIMALS_OF_MILLIS = 6;

  /** Percentiles of a row by their field. */
  private static final Map<String, Double> PERCENTILES = new LinkedHashMap<>();

  static {
    PERCENTILES.put("p50", 50.0);
    PERCENTILES.put("p75", 75.0);
    PERCENTILES.put("p90", 90.0);
    PERCENTILES.put("p95", 95.0);
    PERCENTILES.put("p99", 99.0);
    PERCENTILES.put("p999", 99.9);
  }

  private SummaryRows() {}

  static Map<String, @Nullable Object> request(RequestFigures row) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", row.name());
    map.put("count", knownOrNull(row.count()));
    map.put("ok", knownOrNull(row.ok()));
    map.put("ko", knownOrNull(row.ko()));
    map.put(
        "koRate",
        Double.isNaN(row.koRate())
            ? null
            : BigDecimal.valueOf(row.koRate()).setScale(6, RoundingMode.HALF_UP));
    map.put("meanMs", millis(row.meanMs()));
    map.put("minMs", millis(row.minMs()));
    map.put("maxMs", millis(row.maxMs()));
    map.put("p50Ms", millis(row.p50Ms()));
    map.put("p75Ms", millis(row.p75Ms()));
    map.put("p90Ms", millis(row.p90Ms()));
    map.put("p95Ms", millis(row.p95Ms()));
    map.put("p99Ms", millis(row.p99Ms()));
    map.put("p999Ms", millis(row.p999Ms()));
    map.put(
        "throughputPerSecond",
        Double.isNaN(row.throughputPerSecond()) ? null : rounded(row.throughputPerSecond()));
    map.put("tooFew", tooFew(row::supports, "Ms"));
    return map;
  }

  /**
   * @param answers times of all, or null where none failed and they are the same
   */
  static Map<String, @Nullable Object> request(RequestFigures row, @Nullable Answers answers) {
    Map<String, @Nullable Object> map = request(row);
    map.put("withFailures", answers == null ? null : answers(answers));
    return map;
  }

  private static Map<String, @Nullable Object> answers(Answers answers) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("meanMs", millis(answers.meanMs()));
    map.put("stdDevMs", millis(answers.stdDevMs()));
    map.put("minMs", millis(answers.minMs()));
    map.put("maxMs", millis(answers.maxMs()));
    map.put("p50Ms", millis(answers.p50Ms()));
    map.put("p75Ms", millis(answers.p75Ms()));
    map.put("p90Ms", millis(answers.p90Ms()));
    map.put("p95Ms", millis(answers.p95Ms()));
    map.put("p99Ms", millis(answers.p99Ms()));
    map.put("p999Ms", millis(answers.p999Ms()));
    return map;
  }

  static Map<String, @Nullable Object> objective(Evaluation evaluation) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", evaluation.name());
    map.put("target", evaluation.target());
    map.put(
        "measured",
        evaluation.unit().equals("ms")
            ? millis(evaluation.measured())
            : roundedOrNull(evaluation.measured()));
    map.put("met", evaluation.met());
    map.put("unit", evaluation.unit());
    map.put("level", evaluation.level().name());
    map.put("shareOfLimit", roundedOrNull(evaluation.shareOfLimit()));
    map.put("budgetLeft", roundedOrNull(evaluation.budgetLeft()));
    map.put("budget", budget(evaluation.budget()));
    map.put("samples", evaluation.samples());
    map.put("reason", evaluation.reason());
    return map;
  }

  private static @Nullable Map<String, Object> budget(@Nullable Budget budget) {
    if (budget == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("allowedPercent", rounded(100 * budget.allowed()));
    map.put("bad", Math.round(budget.bad()));
    map.put("all", Math.round(budget.all()));
    map.put("burnRate", rounded(budget.burnRate()));
    return map;
  }

  static Map<String, Object> observed(ObservedFigures row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", row.name());
    map.put("count", row.count());
    map.put("sum", row.sum());
    map.put("mean", rounded(row.mean()));
    map.put("min", row.min());
    map.put("max", row.max());
    map.put("p50", row.p50());
    map.put("p75", row.p75());
    map.put("p90", row.p90());
    map.put("p95", row.p95());
    map.put("p99", row.p99());
    map.put("p999", row.p999());
    map.put("tooFew", tooFew(row::supports, ""));
    return map;
  }

  private static List<String> tooFew(DoublePredicate supports, String unit) {
    return PERCENTILES.entrySet().stream()
        .filter(percentile -> !supports.test(percentile.getValue()))
        .map(percentile -> percentile.getKey() + unit)
        .toList();
  }

  /** {@code load} in people at once, or in arrivals a second where {@code open}. */
  static Map<String, @Nullable Object> phase(PhaseResult phase) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", phase.name());
    map.put("load", rounded(phase.load()));
    map.put("open", phase.open());
    map.put("verdict", phase.verdict().name());
    map.put("measuredFrom", phase.window().fromMillis());
    map.put("measuredTo", phase.window().toMillis());
    map.put("requests", request(phase.all()));
    map.put("objectives", phase.objectives().stream().map(SummaryRows::objective).toList());
    return map;
  }

  /** The load that held, the one that broke, and by what. */
  static Map<String, @Nullable Object> breakPoint(BreakPoint breakPoint) {
    Evaluation broken = breakPoint.firstBroken();
    PhaseResult held = breakPoint.held();
    PhaseResult broke = breakPoint.broke();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("held", held == null ? null : held.name());
    map.put("heldLoad", held == null ? null : rounded(held.load()));
    map.put("broke", broke == null ? null : broke.name());
    map.put("brokeLoad", broke == null ? null : rounded(broke.load()));
    map.put("objective", broken == null ? null : broken.name());
    map.put("measured", broken == null ? null : roundedOrNull(broken.measured()));
    return map;
  }

  private static @Nullable BigDecimal roundedOrNull(@Nullable Double value) {
    return value == null ? null : rounded(value);
  }

  private static @Nullable Long knownOrNull(long count) {
    return count < 0 ? null : count;
  }

  /** Null where it is not known. */
  private static @Nullable BigDecimal millis(@Nullable Double value) {
    return value == null || value.isNaN() ? null : rounded(value, DECIMALS_OF_MILLIS);
  }

  static BigDecimal rounded(double value) {
    return rounded(value, DECIMALS);
  }

  private static BigDecimal rounded(double value, int decimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
