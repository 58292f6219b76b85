package dev.headroom.capacity.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.stats.DurationCounts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JtlVectorsTest {

  private static final String ALL = "R / ALL";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "default.csv",
        "semicolon-dates-no-header.csv",
        "tab-ends-counts.csv",
        "default.xml",
        "everything.xml"
      })
  void figures_are_those_of_an_independent_reader(String file) throws IOException {
    RequestLog log = read(file);

    assertThat(figures(log)).isEqualTo(expected(file));
    assertThat(log.damages()).isEmpty();
    assertThat(log.generators()).containsExactly("JMeter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default.csv", "default.xml", "tab-ends-counts.csv"})
  void active_threads_are_people_who_come_and_leave(String file) {
    RequestLog log = read(file);

    assertThat(log.userStarts()).hasSizeGreaterThanOrEqualTo(5).isSorted();
    assertThat(log.userEnds()).hasSameSizeAs(log.userStarts());
  }

  @Test
  void how_a_file_was_read_is_said() {
    assertThat(read("default.csv").notes())
        .extracting(Object::toString)
        .containsExactly(
            "Transactions and parts of samples in default.csv have rows of their own, and are not"
                + " counted again in “all”.",
            "default.csv has rows of parts of samples, such as redirects, beside the whole ones:"
                + " both count, as in JMeter's dashboard.");
    assertThat(read("tab-ends-counts.csv").notes())
        .extracting(Object::toString)
        .contains(
            "Time stamps in tab-ends-counts.csv are ends of samples, as those of single threads"
                + " show.");
    assertThat(read("semicolon-dates-no-header.csv").notes())
        .extracting(Object::toString)
        .contains(
            "Dates in semicolon-dates-no-header.csv have no time zone, and are taken as UTC.");
  }

  @Test
  void why_samples_failed_is_said_with_its_assertion() {
    for (String file : new String[] {"default.csv", "everything.xml"}) {
      RequestLog log = read(file);
      Map<String, String> messages = new TreeMap<>();
      for (int i = 0; i < log.size(); i++) {
        if (!log.ok(i)) {
          messages.put(log.names().get(log.name(i)), log.message(i));
        }
      }
      assertThat(messages)
          .containsEntry("check text", "no \"seat\" left, try again")
          .containsEntry("hold, \"A-1\" <b>", "503 Service Unavailable")
          .containsEntry("좌석 예약", "404 Not Found");
      assertThat(messages.get("nobody"))
          .startsWith("org.apache.http.conn.HttpHostConnectException");
    }
  }

  private static RequestLog read(String file) {
    return RunFormat.read(List.of(path(file)));
  }

  static Path path(String file) {
    try {
      return Path.of(
          Objects.requireNonNull(JtlVectorsTest.class.getResource("/jmeter/" + file)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Map<String, Long>> figures(RequestLog log) {
    Map<String, DurationCounts> all = new TreeMap<>();
    Map<String, Long> ko = new TreeMap<>();
    for (int i = 0; i < log.size(); i++) {
      add(all, ko, "R / " + log.names().get(log.name(i)), log, i);
      if (!log.apart(i)) {
        add(all, ko, ALL, log, i);
      }
    }
    Map<String, Map<String, Long>> figures = new TreeMap<>();
    all.forEach((name, counts) -> figures.put(name, figures(counts, ko.get(name))));
    return figures;
  }

  private static void add(
      Map<String, DurationCounts> all, Map<String, Long> ko, String name, RequestLog log, int i) {
    all.computeIfAbsent(name, n -> new DurationCounts(log.ticksPerMs()))
        .add(log.ticks(i), log.weight(i));
    ko.merge(name, log.ok(i) ? 0L : log.weight(i), Long::sum);
  }

  private static Map<String, Long> figures(DurationCounts counts, long ko) {
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("total", counts.count());
    figures.put("ok", counts.count() - ko);
    figures.put("ko", ko);
    figures.put("min", (long) counts.minMs());
    figures.put("max", (long) counts.maxMs());
    figures.put("mean", Math.round(counts.meanMs()));
    for (int percentile : new int[] {50, 75, 95, 99}) {
      figures.put("p" + percentile, (long) counts.percentileMs(percentile));
    }
    return figures;
  }

  private static Map<String, Map<String, Long>> expected(String file) throws IOException {
    Map<String, Map<String, Long>> expected = new TreeMap<>();
    try (InputStream json = JtlVectorsTest.class.getResourceAsStream("/jmeter/exact.json")) {
      JsonNode figures = JsonMapper.shared().readTree(json).get(file);
      figures
          .properties()
          .forEach(
              row -> {
                Map<String, Long> values = new LinkedHashMap<>();
                row.getValue()
                    .properties()
                    .forEach(value -> values.put(value.getKey(), value.getValue().asLong()));
                expected.put(row.getKey(), values);
              });
    }
    return expected;
  }
}
