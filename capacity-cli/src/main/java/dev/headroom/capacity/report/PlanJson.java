package dev.headroom.capacity.report;

import dev.headroom.capacity.plan.Bill;
import dev.headroom.capacity.plan.Chosen;
import dev.headroom.capacity.plan.Law;
import dev.headroom.capacity.plan.Limit;
import dev.headroom.capacity.plan.Line;
import dev.headroom.capacity.plan.Option;
import dev.headroom.capacity.plan.Plan;
import dev.headroom.capacity.plan.Sensitivity;
import dev.headroom.capacity.plan.Size;
import dev.headroom.capacity.plan.Step;
import dev.headroom.capacity.plan.Surrounding;
import dev.headroom.capacity.plan.Target;
import dev.headroom.capacity.plan.model.Prediction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code plan.json}: a plan for programs; what is not known is null, never 0. */
public final class PlanJson {
  public static final String NAME = "plan.json";

  private static final int SCHEMA_VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PlanJson() {}

  /** One JSON document, its last line ended. */
  public static String of(Plan plan) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("verdict", plan.standing().name());
    root.put("trust", plan.trust().level().name());
    root.put("trustBecause", plan.trust().why());
    root.put("target", target(plan.target()));
    root.put("reasons", plan.reasons());
    root.put("measure", plan.measure());
    root.put("assumptions", plan.assumptions());
    root.put("sources", plan.sources());
    root.put("measuredAtMillis", plan.measuredAtMillis() < 0 ? null : plan.measuredAtMillis());
    root.put("chosen", plan.chosen() == null ? null : chosen(plan.chosen()));
    root.put("today", plan.today() == null ? null : limit(plan.today(), plan.target()));
    root.put("sizes", plan.sizes().stream().map(PlanJson::size).toList());
    root.put("line", plan.line() == null ? null : line(plan.line()));
    root.put("bill", plan.bill() == null ? null : bill(plan.bill()));
    root.put("options", plan.options().stream().map(PlanJson::option).toList());
    root.put("sensitivity", plan.sensitivity() == null ? null : sensitivity(plan.sensitivity()));
    root.put("roadMap", plan.road().stream().map(one -> step(one, plan.target())).toList());
    root.put("environments", plan.surroundings().stream().map(PlanJson::surrounding).toList());
    root.put("growth", plan.growth() == null ? null : PlanGrowthJson.of(plan.growth()));
    root.put("laws", plan.laws().stream().map(PlanJson::law).toList());
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, @Nullable Object> target(Target target) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("scenario", target.scenario());
    map.put("people", target.people());
    map.put("withinSeconds", target.withinSeconds());
    map.put("requestsPerPerson", rounded(target.requestsPerPerson()));
    map.put("perSecond", rounded(target.perSecond()));
    map.put("headroom", rounded(target.headroom()));
    map.put("neededPerSecond", rounded(target.needed()));
    map.put("spare", target.spare());
    map.put("waitSeconds", rounded(target.waitSeconds()));
    map.put("arithmetic", target.arithmetic());
    return map;
  }

  private static Map<String, @Nullable Object> chosen(Chosen chosen) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("instances", chosen.instances());
    map.put("spare", chosen.spare());
    map.put("size", chosen.size());
    map.put("basis", chosen.basis().name());
    map.put("carried", prediction(chosen.carried()));
    map.put("withoutSpare", prediction(chosen.withoutSpare()));
    return map;
  }

  static Map<String, @Nullable Object> prediction(Prediction one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("perSecond", rounded(one.value()));
    map.put("low", rounded(one.low()));
    map.put("high", rounded(one.high()));
    map.put("beyond", rounded(one.beyond()));
    return map;
  }

  private static Map<String, @Nullable Object> limit(Limit limit, Target target) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("perSecond", rounded(limit.perSecond()));
    map.put("low", rounded(limit.low()));
    map.put("high", rounded(limit.high()));
    map.put("people", rounded(target.peopleAt(limit.perSecond())));
    map.put("basis", limit.basis().name());
    map.put("of", limit.of());
    map.put("because", limit.because().isEmpty() ? null : limit.because());
    return map;
  }

  private static Map<String, @Nullable Object> size(Size size) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", size.id());
    map.put("part", size.part());
    map.put("name", size.name());
    map.put("value", rounded(size.value()));
    map.put("unit", size.unit());
    map.put("basis", size.basis().name());
    map.put("beyond", rounded(size.beyond()));
    map.put("fits", size.fits());
    map.put("because", size.because());
    map.put("measure", size.measure().isEmpty() ? null : size.measure());
    return map;
  }

  private static Map<String, @Nullable Object> line(Line line) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("permits", rounded(line.permits()));
    map.put("batch", rounded(line.batch()));
    map.put("intervalSeconds", rounded(line.intervalSeconds()));
    map.put("holdingSeconds", rounded(line.holdingSeconds()));
    map.put("admittedPerSecond", rounded(line.admittedPerSecond()));
    map.put("lastWaitSeconds", rounded(line.lastWaitSeconds()));
    map.put("allowedSeconds", rounded(line.allowedSeconds()));
    map.put("neededPerSecond", rounded(line.neededPerSecond()));
    map.put("neededBatch", line.neededBatch());
    map.put("neededPermits", line.neededPermits());
    map.put("lastWaitThenSeconds", rounded(line.lastWaitThen()));
    return map;
  }

  private static Map<String, @Nullable Object> bill(Bill bill) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("currency", bill.currency());
    map.put("pricesOf", bill.pricesOf());
    map.put("rows", bill.rows().stream().map(PlanJson::row).toList());
    map.put("total", rounded(bill.total()));
    map.put("notPriced", bill.notPriced());
    return map;
  }

  private static Map<String, @Nullable Object> row(Bill.Row row) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("part", row.part());
    map.put("name", row.name());
    map.put("pieces", row.pieces());
    map.put("each", rounded(row.each()));
    map.put("total", rounded(row.total()));
    map.put("basis", row.basis().name());
    map.put("because", row.because());
    return map;
  }

  private static Map<String, @Nullable Object> option(Option option) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", option.name());
    map.put("size", option.size().isEmpty() ? null : option.size());
    map.put("instances", option.instances());
    map.put("spare", option.spare());
    map.put("costAMonth", rounded(option.cost()));
    map.put("aboveTarget", rounded(option.aboveTarget()));
    map.put("keepsSpare", option.keepsSpare());
    map.put("chosen", option.chosen());
    map.put("basis", option.basis().name());
    map.put("note", option.note().isEmpty() ? null : option.note());
    return map;
  }

  private static Map<String, @Nullable Object> sensitivity(Sensitivity sensitivity) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("cheapestBelowPriceFactor", rounded(sensitivity.priceFactor()));
    map.put("sufficesUpToPerSecond", rounded(sensitivity.perSecond()));
    map.put("sufficesUpToPeople", rounded(sensitivity.people()));
    map.put("said", sensitivity.said());
    map.put("demands", sensitivity.demands().stream().map(PlanJson::demand).toList());
    return map;
  }

  private static Map<String, @Nullable Object> demand(Sensitivity.Demand demand) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("factor", rounded(demand.factor()));
    map.put("perSecond", rounded(demand.perSecond()));
    map.put("instances", demand.instances() < 0 ? null : demand.instances());
    map.put("costAMonth", rounded(demand.cost()));
    return map;
  }

  private static Map<String, @Nullable Object> step(Step step, Target target) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("when", step.when().name());
    map.put("what", step.what());
    map.put("limit", limit(step.limit(), target));
    map.put("effort", step.effort().isEmpty() ? null : step.effort());
    return map;
  }

  private static Map<String, @Nullable Object> surrounding(Surrounding one) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", one.name());
    map.put("items", one.items());
    map.put("costAMonth", rounded(one.cost()));
    map.put("because", one.because());
    return map;
  }

  private static Map<String, @Nullable Object> law(Law law) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", law.name());
    map.put("of", law.of());
    map.put("measured", rounded(law.left()));
    map.put("byTheLaw", rounded(law.right()));
    map.put("unit", law.unit());
    map.put("holds", law.holds());
    map.put("note", law.note());
    return map;
  }

  /** What is no number is null. */
  static @Nullable Object rounded(@Nullable Double value) {
    return value == null || !Double.isFinite(value) ? null : SummaryRows.rounded(value);
  }

  /** Lists of a part of the plan. */
  static <T> List<Map<String, @Nullable Object>> list(
      List<T> all, java.util.function.Function<T, Map<String, @Nullable Object>> one) {
    return all.stream().map(one).toList();
  }
}
