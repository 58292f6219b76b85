package dev.headroom.capacity.preflight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings for programs: what {@code check --json} prints, and {@code preflight.json}. */
public final class FindingsJson {

  private static final int SCHEMA_VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private FindingsJson() {}

  /**
   * One JSON document, its last line ended.
   *
   * @param facts what was looked at, in display order
   */
  public static String of(Map<String, Object> facts, List<Finding> findings) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.putAll(facts);
    for (Finding.Severity severity :
        List.of(Finding.Severity.CONTRADICTION, Finding.Severity.DOUBT)) {
      root.put(
          severity.name().toLowerCase(Locale.ROOT) + "s",
          findings.stream().filter(finding -> finding.severity() == severity).count());
    }
    root.put("findings", findings.stream().map(FindingsJson::finding).toList());
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, @Nullable Object> finding(Finding finding) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("severity", finding.severity().name());
    map.put("law", finding.law());
    map.put("what", finding.what());
    map.put("numbers", finding.numbers());
    map.put("mend", finding.mend());
    return map;
  }
}
