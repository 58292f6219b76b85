package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.selftest.SelfTest;
import dev.headroom.capacity.judge.selftest.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code self-test.json}: what each run of the self-test said, for programs. */
public final class SelfTestJson {
  private static final int SCHEMA_VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SelfTestJson() {}

  /** One JSON document, its last line ended. */
  public static String of(SelfTest test) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("verdict", test.verdict().name());
    root.put("planned", test.planned());
    root.put("made", test.made());
    root.put("noticed", test.noticed());
    root.put("falseAlarms", test.alarmed());
    root.put("defects", test.defects().stream().map(SelfTestJson::trial).toList());
    root.put("clean", test.clean().stream().map(SelfTestJson::trial).toList());
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  /** What could be seeded. */
  public static String list(List<Trial.Seeded> defects) {
    List<Map<String, Object>> list = defects.stream().map(SelfTestJson::seeded).toList();
    return JSON.writeValueAsString(list).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, Object> seeded(Trial.Seeded defect) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", defect.id());
    map.put("what", defect.what());
    map.put(defect.objective() ? "objective" : "check", defect.notice());
    return map;
  }

  private static Map<String, Object> trial(Trial trial) {
    Map<String, Object> map = new LinkedHashMap<>();
    Trial.Seeded defect = trial.defect();
    if (defect != null) {
      map.put("id", defect.id());
      map.put("what", defect.what());
    }
    map.put("load", trial.load());
    map.put("seed", trial.seed());
    if (defect != null) {
      map.put(defect.objective() ? "objective" : "check", defect.notice());
    }
    map.put("answer", trial.answer().id());
    if (defect != null) {
      map.put("violations", trial.violations());
    }
    map.put(defect == null ? "alarms" : "alsoNoticedBy", trial.alarms());
    map.put("reason", trial.reason());
    map.put("results", trial.results());
    map.put("seconds", SummaryRows.rounded(trial.seconds()));
    return map;
  }
}
