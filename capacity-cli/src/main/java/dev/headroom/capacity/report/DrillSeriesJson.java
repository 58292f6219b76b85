package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.drill.DrillSeries;
import dev.headroom.capacity.judge.drill.DrillTrial;
import dev.headroom.capacity.judge.drill.Proof;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code drills.json}: what each of several drills said, for programs. */
public final class DrillSeriesJson {
  private static final int SCHEMA_VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private DrillSeriesJson() {}

  /** One JSON document, its last line ended. */
  public static String of(DrillSeries series) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("verdict", series.verdict().name());
    root.put("planned", series.planned());
    root.put("made", series.trials().size());
    root.put("drills", series.trials().stream().map(DrillSeriesJson::trial).toList());
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, Object> trial(DrillTrial trial) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", trial.name());
    map.put("title", trial.title());
    map.put("verdict", trial.verdict().name());
    map.put("severity", trial.severity() == null ? null : trial.severity().name());
    map.put("headline", trial.headline().toString());
    Double recovery = trial.recoverySeconds();
    map.put("recoverySeconds", recovery == null ? null : SummaryRows.rounded(recovery));
    map.put("affectedUsers", trial.affectedPeople());
    Proof proof = trial.proof();
    if (proof != null) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("without", proof.without());
      said.put("red", proof.red());
      said.put("answer", proof.answer().id());
      said.put("alsoBroken", proof.others());
      said.put("reason", proof.reason());
      map.put("proof", said);
    }
    map.put("results", trial.results());
    map.put("seconds", SummaryRows.rounded(trial.seconds()));
    return map;
  }
}
