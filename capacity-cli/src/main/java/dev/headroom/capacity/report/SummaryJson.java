package dev.headroom.capacity.report;

import dev.headroom.capacity.check.Invariant;
import dev.headroom.capacity.check.Span;
import dev.headroom.capacity.check.Witness;
import dev.headroom.capacity.judge.BreakPoint;
import dev.headroom.capacity.judge.Diagnosis;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.report.text.ScaleText;
import dev.headroom.capacity.run.RunManifest;
import dev.headroom.capacity.slo.TrustCheck;
import dev.headroom.capacity.stats.Answers;
import dev.headroom.capacity.stats.RequestFigures;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private SummaryJson() {}

  /** One JSON document, its last line ended; the same run always gives the same text. */
  public static String of(JudgedRun run) {
    return text(map(run));
  }

  static Map<String, @Nullable Object> map(JudgedRun run) {
    RunManifest manifest = run.manifest();
    Map<String, @Nullable Object> root = new LinkedHashMap<>();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("verdict", run.verdict().name());
    root.put("reasons", run.reasons());
    root.put("partial", run.partial());
    root.put("source", run.source());
    root.put("scenario", manifest == null ? null : manifest.scenario());
    root.put(
        "scale", manifest == null ? SummaryRows.rounded(1) : SummaryRows.rounded(manifest.scale()));
    root.put(
        "timeScale",
        manifest == null ? SummaryRows.rounded(1) : SummaryRows.rounded(manifest.timeScale()));
    long started = manifest == null ? run.window().fromMillis() : manifest.startedAtMillis();
    root.put("startedAt", run.dated() ? Instant.ofEpochMilli(started).toString() : null);
    root.put("durationSeconds", SummaryRows.rounded((ended(run) - started) / 1_000.0));
    root.put("measuredFrom", run.window().fromMillis());
    root.put("measuredTo", run.window().toMillis());
    root.put("requests", rows(run.requests(), run.further().answers()));
    root.put("groups", rows(run.further().groups(), run.further().groupAnswers()));
    root.put(
        "fromIntended", run.observed().fromIntended().stream().map(SummaryRows::request).toList());
    root.put("observed", run.observed().values().stream().map(SummaryRows::observed).toList());
    root.put("estimates", SummaryEstimates.of(run.estimates()));
    root.put("objectives", SummaryEstimates.objectives(run));
    BreakPoint breakPoint = run.breakPoint();
    root.put("phases", breakPoint == null ? List.of() : phases(breakPoint));
    root.put("breakPoint", breakPoint == null ? null : SummaryRows.breakPoint(breakPoint));
    root.put("invariants", run.invariants().stream().map(SummaryJson::invariant).toList());
    root.put("trust", run.trust().stream().map(SummaryJson::trust).toList());
    Diagnosis diagnosis = run.diagnosis();
    root.put("because", text(diagnosis.because()));
    root.put("meanwhile", text(diagnosis.meanwhile()));
    root.put("bottlenecks", diagnosis.bottlenecks().stream().map(SummaryJson::bottleneck).toList());
    root.put("demands", SummaryDemands.rows(run.further().demands()));
    root.put("laws", SummaryDemands.laws(run.further().demands()));
    root.put("actions", diagnosis.actions().stream().map(SummaryJson::action).toList());
    root.put("comparison", SummaryComparison.of(run.comparison()));
    root.put("warnings", warnings(run));
    return root;
  }

  static String text(Map<String, @Nullable Object> root) {
    return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
  }

  private static @Nullable String text(@Nullable Message said) {
    return said == null ? null : said.toString();
  }

  private static Map<String, Object> bottleneck(Diagnosis.Bottleneck bottleneck) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("resource", bottleneck.resource());
    map.put("evidence", bottleneck.evidence().toString());
    map.put("advice", bottleneck.advice().toString());
    return map;
  }

  private static Map<String, Object> action(Diagnosis.Action action) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("what", action.what().toString());
    map.put("why", action.why().toString());
    return map;
  }

  private static List<Map<String, @Nullable Object>> rows(
      List<RequestFigures> rows, Map<String, Answers> answers) {
    return rows.stream().map(row -> SummaryRows.request(row, answers.get(row.name()))).toList();
  }

  private static List<Map<String, @Nullable Object>> phases(BreakPoint breakPoint) {
    return breakPoint.phases().stream().map(SummaryRows::phase).toList();
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

  private static Map<String, @Nullable Object> invariant(Invariant invariant) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", invariant.id());
    map.put("name", invariant.name());
    map.put("held", invariant.held());
    map.put("checked", invariant.checked());
    map.put("violations", invariant.violations());
    map.put("closestCall", invariant.closestCall());
    map.put("applies", invariant.applies());
    map.put("witnesses", invariant.witnesses().stream().map(SummaryJson::witness).toList());
    return map;
  }

  private static Map<String, @Nullable Object> witness(Witness witness) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("which", witness.which().name().toLowerCase(Locale.ROOT));
    map.put("what", witness.what());
    map.put("story", witness.story().stream().map(SummaryJson::span).toList());
    return map;
  }

  private static Map<String, @Nullable Object> span(Span span) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("who", span.who());
    map.put("what", span.what());
    map.put("fromMillis", span.from());
    map.put("toMillis", span.to() == Span.OPEN ? null : span.to());
    map.put("sure", span.sure());
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
                        + ". All that could be read counts.");
    Message scaled = run.manifest() == null ? null : ScaleText.warning(run.manifest());
    return Stream.of(
            Stream.ofNullable(scaled).map(Message::toString),
            run.warnings().stream().map(Message::toString),
            damages)
        .flatMap(warnings -> warnings)
        .toList();
  }
}
