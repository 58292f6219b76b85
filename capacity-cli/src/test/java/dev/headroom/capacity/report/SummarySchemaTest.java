package dev.headroom.capacity.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.headroom.capacity.judge.JudgedRun;
import dev.headroom.capacity.judge.drill.JudgedDrill;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schema and what is written agree, in both directions. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SummarySchemaTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNode PUBLISHED = published();

  static Stream<JudgedRun> runs() {
    return Stream.of(
        JudgedRuns.peakThatMissedItsEntryObjective(),
        JudgedRuns.scaledBaselineThatPassed(),
        JudgedRuns.runThatWasInterruptedWithADamagedLog(),
        JudgedRuns.peakThatSoldASeatTwice(),
        JudgedRuns.generatorThatWasTheBottleneck(),
        JudgedRuns.bareLogWithRequestsNamed("</script>", "a / b"),
        JudgedRuns.logWithoutAnyRequest(),
        ObservedRuns.peakWhosePeopleWaitedLongerThanTheirRequestsTook(),
        ObservedRuns.loadThatHeld120AndBrokeAt140());
  }

  @ParameterizedTest
  @MethodSource("runs")
  void every_summary_is_as_the_schema_says(JudgedRun run) {
    assertThat(schema(PUBLISHED).validate(JSON.readTree(SummaryJson.of(run)))).isEmpty();
  }

  /** Users may add keys; we may not without saying what they mean. */
  @ParameterizedTest
  @MethodSource("runs")
  void every_key_that_is_written_is_described(JudgedRun run) {
    JsonNode closed = PUBLISHED.deepCopy();
    close(closed);
    assertThat(schema(closed).validate(JSON.readTree(SummaryJson.of(run)))).isEmpty();
  }

  static Stream<JudgedDrill> drills() {
    return DrillReportTest.drills().stream();
  }

  @ParameterizedTest
  @MethodSource("drills")
  void a_drills_summary_is_as_the_schema_says_and_every_key_of_it_is_described(JudgedDrill drill) {
    JsonNode closed = PUBLISHED.deepCopy();
    close(closed);
    JsonNode summary = JSON.readTree(DrillSummary.of(drill));
    assertThat(schema(PUBLISHED).validate(summary)).isEmpty();
    assertThat(schema(closed).validate(summary)).isEmpty();
  }

  @Test
  void a_drill_without_its_ending_or_with_an_unknown_severity_is_noticed() {
    for (Consumer<ObjectNode> change :
        List.<Consumer<ObjectNode>>of(
            drill -> drill.remove("ending"), drill -> drill.put("severity", "P0"))) {
      ObjectNode summary =
          (ObjectNode) JSON.readTree(DrillSummary.of(JudgedDrills.redisThatWasCutOffFor45s()));
      change.accept((ObjectNode) summary.path("drill"));
      assertThat(schema(PUBLISHED).validate(summary)).hasSize(1);
    }
  }

  @Test
  void what_is_missing_or_of_another_type_is_noticed() {
    refused(summary -> summary.remove("verdict"));
    refused(summary -> summary.put("verdict", "MAYBE"));
    refused(summary -> summary.put("durationSeconds", "7 min"));
    refused(summary -> ((ObjectNode) summary.path("requests").path(0)).remove("p95Ms"));
    refused(summary -> ((ObjectNode) summary.path("objectives").path(0)).put("met", "yes"));
  }

  private static void refused(Consumer<ObjectNode> change) {
    String written = SummaryJson.of(JudgedRuns.peakThatMissedItsEntryObjective());
    ObjectNode summary = (ObjectNode) JSON.readTree(written);
    change.accept(summary);
    assertThat(schema(PUBLISHED).validate(summary)).hasSize(1);
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.has("properties")) {
      object.put("additionalProperties", false);
    }
    node.forEach(SummarySchemaTest::close);
  }

  private static Schema schema(JsonNode node) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(node);
  }

  private static JsonNode published() {
    try {
      return JSON.readTree(Files.readString(Path.of("../docs/schema/summary.schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
