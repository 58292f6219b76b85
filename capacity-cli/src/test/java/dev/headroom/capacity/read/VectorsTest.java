package dev.headroom.capacity.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.stats.DurationCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VectorsTest {

  private static final String REQUEST = "R / ";

  record Exact(
      long total,
      long ok,
      long ko,
      double min,
      double max,
      long mean,
      double p50,
      double p75,
      double p95,
      double p99) {}

  /** The vectors' figures are over all records, failed ones too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3.15.1/mix",
        "3.15.1/tiny",
        "3.15.1/truncated",
        "3.15.1/corrupted-header",
        "3.15.1/gap-percentile-bug",
        "3.13.5",
        "3.12.0"
      })
  void figures_are_those_of_an_independent_decoder(String vector) throws IOException {
    assertThat(figures(RunFormat.read(List.of(Vectors.log(vector))))).isEqualTo(expected(vector));
  }

  @Test
  void a_cut_log_counts_up_to_its_last_whole_record() {
    RequestLog log = RunFormat.read(List.of(Vectors.log("3.15.1/truncated")));

    assertThat(log.size()).isEqualTo(900);
    assertThat(log.damages()).hasSize(1);
    Damage damage = log.damages().get(0);
    assertThat(damage.offset()).isBetween(38_021L - 64, 38_021L);
    assertThat(damage.reason()).isEqualTo("the file ends inside a record");
  }

  @Test
  void an_illegal_header_ends_the_log_where_it_stands() {
    RequestLog log = RunFormat.read(List.of(Vectors.log("3.15.1/corrupted-header")));

    assertThat(log.size()).isEqualTo(700);
    assertThat(log.damages())
        .extracting(Damage::offset, Damage::reason)
        .containsExactly(tuple(29_856L, "a record of unknown kind 63"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.15.1/mix", "3.15.1/tiny", "3.13.5", "3.12.0"})
  void a_whole_log_has_no_damage(String vector) {
    RequestLog log = RunFormat.read(List.of(Vectors.log(vector)));

    assertThat(log.damages()).isEmpty();
    assertThat(log.userStarts()).isNotEmpty().isSorted();
    assertThat(log.scenarios()).isNotEmpty();
  }

  @Test
  void logs_of_several_generators_merge_into_one() {
    RequestLog one = RunFormat.read(List.of(Vectors.log("3.15.1/tiny")));
    RequestLog two =
        RunFormat.read(List.of(Vectors.log("3.15.1/tiny"), Vectors.log("3.15.1/tiny")));

    assertThat(two.size()).isEqualTo(2 * one.size());
    assertThat(two.names()).isEqualTo(one.names());
    assertThat(two.extent()).isEqualTo(one.extent());
    assertThat(two.userStarts()).hasSize(2 * one.userStarts().length);
    assertThat(two.generators()).containsExactly("Gatling 3.15.1");
  }

  private static Map<String, Exact> figures(RequestLog log) {
    Map<String, DurationCounts> all = new LinkedHashMap<>();
    Map<String, Long> ko = new LinkedHashMap<>();
    for (int i = 0; i < log.size(); i++) {
      for (String name : List.of("ALL", log.names().get(log.name(i)))) {
        all.computeIfAbsent(name, n -> new DurationCounts()).add(log.ticks(i));
        ko.merge(name, log.ok(i) ? 0L : 1L, Long::sum);
      }
    }
    Map<String, Exact> figures = new LinkedHashMap<>();
    all.forEach(
        (name, d) ->
            figures.put(
                REQUEST + name,
                new Exact(
                    d.count(),
                    d.count() - ko.get(name),
                    ko.get(name),
                    d.minMs(),
                    d.maxMs(),
                    Math.round(d.meanMs()),
                    d.percentileMs(50),
                    d.percentileMs(75),
                    d.percentileMs(95),
                    d.percentileMs(99))));
    return figures;
  }

  private static Map<String, Exact> expected(String vector) throws IOException {
    JsonMapper json = JsonMapper.shared();
    Map<String, Exact> expected = new LinkedHashMap<>();
    json.readTree(Files.readAllBytes(Vectors.exact(vector)))
        .properties()
        .forEach(
            entry -> {
              if (entry.getKey().startsWith(REQUEST)) {
                expected.put(entry.getKey(), json.treeToValue(entry.getValue(), Exact.class));
              }
            });
    return expected;
  }
}
