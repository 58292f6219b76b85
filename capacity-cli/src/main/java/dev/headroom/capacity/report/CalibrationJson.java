package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.judge.calibration.HeldOut;
import dev.headroom.capacity.judge.calibration.Level;
import dev.headroom.capacity.judge.calibration.Setting;
import dev.headroom.capacity.judge.calibration.Usage;
import dev.headroom.capacity.plan.model.Fitted;
import dev.headroom.capacity.plan.model.NextLevel;
import dev.headroom.capacity.plan.model.Parameter;
import dev.headroom.capacity.plan.model.Rejected;
import dev.headroom.capacity.plan.model.Scaling;
import dev.headroom.capacity.plan.points.Point;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code calibration.json}: every level and the model, for programs. */
public final class CalibrationJson {
  private static final int SCHEMA_VERSION = 1;

  private static final MathContext FIVE_DIGITS = new MathContext(5, RoundingMode.HALF_UP);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private CalibrationJson() {}

  /** One JSON document, its last line ended. */
  public static String of(Calibration calibration) {
    Setting setting = calibration.setting();
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("verdict", calibration.verdict().name());
    root.put("reason", calibration.reason());
    root.put("scenario", setting.scenario());
    root.put("loadCounts", setting.load());
    root.put("share", setting.share() > 0 ? setting.share() : null);
    root.put("heldBy", setting.how());
    root.put("cores", setting.cores());
    root.put("seed", setting.seed());
    root.put("planned", calibration.planned());
    root.put("made", calibration.levels().size());
    root.put("command", setting.command());
    root.put("levels", calibration.levels().stream().map(CalibrationJson::level).toList());
    root.put("heldOut", calibration.heldOut().stream().map(CalibrationJson::heldOut).toList());
    scaling(root, calibration.scaling());
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, @Nullable Object> level(Level level) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    Point point = level.point();
    map.put("instances", level.instances());
    map.put("repeat", level.repeat());
    map.put("load", point == null ? null : rounded(point.load()));
    map.put("throughput", point == null ? null : rounded(point.throughput()));
    map.put("low", rounded(level.low()));
    map.put("high", rounded(level.high()));
    map.put(
        "responseMillis",
        point == null || point.responseMillis() == null ? null : rounded(point.responseMillis()));
    map.put("counts", level.counts());
    map.put("against", level.against());
    map.put("firstToBreak", level.firstToBreak());
    map.put("used", used(level.usage()));
    map.put("seconds", rounded(level.seconds()));
    map.put("results", level.results());
    return map;
  }

  private static Map<String, @Nullable Object> used(Usage usage) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("app.cpu", rounded(usage.app()));
    map.put("app.cpu.periodsThrottled", rounded(usage.throttled()));
    map.put("machine.cpu", rounded(usage.machine()));
    map.put("generator.cpu", rounded(usage.generator()));
    usage.others().forEach((name, share) -> map.put(name, rounded(share)));
    return map;
  }

  private static Map<String, @Nullable Object> heldOut(HeldOut held) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("instances", held.instances());
    map.put("predicted", rounded(held.predicted().value()));
    map.put("low", rounded(held.predicted().low()));
    map.put("high", rounded(held.predicted().high()));
    map.put("measured", rounded(held.measured()));
    map.put("error", rounded(held.error()));
    map.put("within", held.within());
    return map;
  }

  private static void scaling(Map<String, @Nullable Object> root, @Nullable Scaling scaling) {
    Fitted chosen = scaling == null ? null : scaling.chosen();
    root.put("model", chosen == null ? null : model(chosen));
    root.put(
        "notChosen",
        scaling == null
            ? List.of()
            : scaling.others().stream().map(CalibrationJson::other).toList());
    root.put("refusal", scaling == null ? null : scaling.refusal());
    root.put("reach", scaling == null ? null : rounded(scaling.reach()));
    NextLevel next = scaling == null ? null : scaling.next();
    root.put("next", next == null ? null : next(next));
  }

  private static Map<String, @Nullable Object> next(NextLevel next) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("instances", rounded(next.n()));
    map.put("target", rounded(next.target()));
    map.put("narrowerBy", rounded(next.narrower()));
    return map;
  }

  private static Map<String, @Nullable Object> model(Fitted model) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", model.model());
    map.put("heldOutError", rounded(model.heldOutError()));
    map.put("parameters", model.parameters().stream().map(CalibrationJson::parameter).toList());
    return map;
  }

  private static Map<String, @Nullable Object> other(Rejected other) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", other.model());
    map.put("heldOutError", rounded(other.heldOutError()));
    map.put("because", other.because());
    return map;
  }

  private static Map<String, @Nullable Object> parameter(Parameter parameter) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", parameter.name());
    map.put("value", rounded(parameter.value()));
    map.put("low", rounded(parameter.low()));
    map.put("high", rounded(parameter.high()));
    return map;
  }

  private static @Nullable Double rounded(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).round(FIVE_DIGITS).doubleValue()
        : null;
  }
}
