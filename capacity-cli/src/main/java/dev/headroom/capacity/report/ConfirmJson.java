package dev.headroom.capacity.report;

import dev.headroom.capacity.judge.confirm.Confirmation;
import dev.headroom.capacity.judge.confirm.Confirmed;
import dev.headroom.capacity.judge.confirm.Expectation;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.message.keep.Keepsake;
import dev.headroom.capacity.stats.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code confirm.json}: the same for programs, in the folder of the run that had the suspect. */
public final class ConfirmJson {

  public static final String NAME = Confirmed.NAME;

  private static final int SCHEMA_VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ConfirmJson() {}

  /** One JSON document, its last line ended; what it was made from in it. */
  public static String of(Confirmed confirmed) {
    Confirmation found = confirmed.found();
    return Keepsake.in(
        found == null ? refused(confirmed.refusal()) : of(found, confirmed.second()), confirmed);
  }

  private static String refused(Message why) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("confirmed", null);
    root.put("reason", why.toString());
    return JSON.writeValueAsString(root) + "\n";
  }

  private static String of(Confirmation found, String second) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("resource", found.change().resource());
    root.put("confirmed", found.confirmed());
    root.put("predictionHeld", found.held());
    root.put("reason", found.reason().toString());
    root.put("changed", found.change().settings());
    root.put("from", found.change().from());
    Expectation expected = found.expected();
    root.put("figure", expected.line() ? "wait in line" : "response time");
    Map<String, @Nullable Object> mean = new LinkedHashMap<>();
    mean.put("beforeMs", SummaryRows.rounded(expected.beforeMillis()));
    mean.put("expectedMs", SummaryRows.rounded(expected.expectedMillis()));
    mean.put("expectedLowMs", SummaryRows.rounded(expected.lowMillis()));
    mean.put("expectedHighMs", SummaryRows.rounded(expected.highMillis()));
    mean.put("measuredMs", rounded(found.measuredMillis()));
    Interval interval = found.interval();
    mean.put("measuredLowMs", interval == null ? null : rounded(interval.low()));
    mean.put("measuredHighMs", interval == null ? null : rounded(interval.high()));
    root.put("mean", mean);
    Map<String, @Nullable Object> wait = new LinkedHashMap<>();
    wait.put("beforeMs", SummaryRows.rounded(expected.waitMillis()));
    wait.put("expectedMs", SummaryRows.rounded(expected.waitAfterMillis()));
    wait.put("measuredMs", rounded(found.waitMillis()));
    root.put("wait", wait);
    root.put("method", expected.method().toString());
    root.put("results", second);
    return JSON.writeValueAsString(root) + "\n";
  }

  private static @Nullable Object rounded(double value) {
    return Double.isFinite(value) ? SummaryRows.rounded(value) : null;
  }
}
