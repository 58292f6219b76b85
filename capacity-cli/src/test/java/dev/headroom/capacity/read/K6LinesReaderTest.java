package dev.headroom.capacity.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.GeneratorFact;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.stats.RequestFigures;
import dev.headroom.capacity.stats.RequestStatistics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class K6LinesReaderTest {

  private static final Path FIXTURES = Path.of("src/test/resources/k6");
  private static final String AT = "2026-11-21T10:00:0%d.250000500+01:00";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"lines.json", "lines.gz"})
  void real_samples_give_exact_figures(String name) throws IOException {
    RequestLog log = RunFormat.read(List.of(FIXTURES.resolve(name)));
    JsonNode exact =
        JsonMapper.shared().readTree(Files.readAllBytes(FIXTURES.resolve(name + ".exact.json")));

    List<RequestFigures> rows = RequestStatistics.of(log, log.extent()).rows();

    assertThat(rows).hasSize(exact.size());
    for (RequestFigures row : rows) {
      JsonNode said = exact.get(row.name());
      assertThat(List.of(row.count(), row.ok(), row.ko()))
          .as(row.name())
          .containsExactly(
              said.get("count").asLong(), said.get("ok").asLong(), said.get("ko").asLong());
      assertThat(
              List.of(
                  Math.round(row.meanMs() * 1e6) / 1e6,
                  row.minMs(),
                  row.maxMs(),
                  row.p50Ms(),
                  row.p75Ms(),
                  row.p90Ms(),
                  row.p95Ms(),
                  row.p99Ms(),
                  row.p999Ms()))
          .as(row.name())
          .isEqualTo(
              List.of(
                      "meanMs", "minMs", "maxMs", "p50Ms", "p75Ms", "p90Ms", "p95Ms", "p99Ms",
                      "p999Ms")
                  .stream()
                  .map(field -> said.get(field).asDouble())
                  .toList());
    }
    assertThat(log.damages()).isEmpty();
    assertThat(log.scenarios()).containsExactly("buy");
    assertThat(log.count(GeneratorFact.DROPPED_ITERATIONS)).isPositive();
    assertThat(log.count(GeneratorFact.CHECKS_FAILED)).isPositive();
  }

  @Test
  void a_request_began_so_long_before_its_time_stamp_as_it_took() throws IOException {
    RequestLog log = read(point("http_req_duration", 3, 1000.250001, tags("a", "true", "200")));

    assertThat(log.startMillis(0)).isEqualTo(1_795_251_602_249L);
    assertThat(log.ticks(0)).isEqualTo(1_000_250_001);
    assertThat(log.ticksPerMs()).isEqualTo(1_000_000);
  }

  @Test
  void a_name_has_its_groups_and_falls_back_to_method_and_address() throws IOException {
    RequestLog log =
        read(
            point("http_req_duration", 1, 1, "{\"group\":\"::a::b c\",\"name\":\"<x>\"}"),
            point("http_req_duration", 1, 2, "{\"method\":\"GET\",\"url\":\"http://h/\"}"),
            point("http_req_duration", 1, 3, "null"));

    assertThat(log.names())
        .containsExactlyInAnyOrder("a / b c / <x>", "GET http://h/", "http_req_duration");
  }

  @Test
  void the_old_order_of_fields_is_read_as_well() throws IOException {
    RequestLog log =
        read(
            "{\"type\":\"Point\",\"data\":{\"time\":\"2017-05-09T14:34:45.239531499+02:00\","
                + "\"value\":459.865729,\"tags\":{\"group\":\"::my group::json\",\"method\":\"GET\","
                + "\"status\":\"200\",\"url\":\"https://h/get\"}},\"metric\":\"http_req_duration\"}");

    assertThat(log.names()).containsExactly("my group / json / GET https://h/get");
    assertThat(log.ok(0)).isTrue();
    assertThat(log.durationMs(0)).isEqualTo(459.865729);
  }

  @Test
  void what_failed_says_why() throws IOException {
    RequestLog log =
        read(
            point("http_req_duration", 1, 1, tags("a", "false", "503", "error_code", "1503")),
            point("http_req_duration", 1, 1, tags("a", "false", "200")),
            point(
                "http_req_duration",
                1,
                300,
                tags("a", "false", "0", "error", "request timeout", "error_code", "1050")),
            point("grpc_req_duration", 1, 1, "{\"name\":\"/s/M\",\"status\":\"14\"}"),
            point("grpc_req_duration", 1, 1, "{\"name\":\"/s/M\",\"status\":\"0\"}"),
            point("ws_connecting", 1, 1, "{\"url\":\"ws://h\",\"status\":\"101\"}"));

    assertThat(messages(log))
        .containsExactly(
            "HTTP status 503",
            "HTTP status 200",
            "request timeout (k6 error code 1050)",
            "gRPC status 14",
            "",
            "");
    assertThat(log.ok(4)).isTrue();
    assertThat(log.ok(5)).isTrue();
  }

  @Test
  void without_the_tag_the_next_http_req_failed_tells_the_outcome() throws IOException {
    String untold = "{\"name\":\"a\",\"status\":\"404\",\"error_code\":\"1404\"}";
    RequestLog log =
        read(
            point("http_req_duration", 1, 5, untold),
            point("http_req_failed", 1, 0, untold),
            point("http_req_duration", 2, 6, untold),
            point("http_req_failed", 2, 1, untold),
            point("http_req_duration", 3, 7, untold));

    assertThat(List.of(log.ok(0), log.ok(1), log.ok(2))).containsExactly(true, false, false);
    assertThat(log.size()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_time_far_from_those_around_it_is_told_and_left_out(int spoilt) throws IOException {
    String[] lines = new String[4];
    int offset = 0;
    for (int i = 0; i < lines.length; i++) {
      lines[i] = point("http_req_duration", i + 1, 5, tags("a", "true", "200"));
      offset += i < spoilt ? lines[i].length() + 1 : 0;
    }
    lines[spoilt] = lines[spoilt].replace("-21T", "-25T");

    RequestLog log = read(lines);

    assertThat(log.size()).isEqualTo(3);
    assertThat(log.damages()).extracting(Damage::offset).containsExactly((long) offset);
    assertThat(log.extent().toMillis() - log.extent().fromMillis()).isLessThan(4_000);
  }

  @Test
  void people_come_and_go_as_the_number_of_users_says() throws IOException {
    RequestLog log =
        read(point("vus", 3, 1, "null"), point("vus", 1, 4, "null"), point("vus", 2, 2, "null"));

    assertThat(log.userStarts()).hasSize(4);
    assertThat(log.userEnds()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"metric\":\"http_req_duration\",\"type\":\"Point\",\"data\":{\"time\":\"2026-11",
        "{\"metric\":\"http_req_duration\",\"type\":\"Point\",\"data\":{\"time\":\"%1$s\","
            + "\"value\":NaN}}",
        "{\"metric\":\"http_req_duration\",\"type\":\"Point\",\"data\":{\"time\":\"%1$s\","
            + "\"value\":-1}}",
        "{\"metric\":\"http_req_duration\",\"type\":\"Point\",\"data\":{\"time\":\"%1$s\","
            + "\"value\":1e99}}",
        "{\"metric\":\"http_req_duration\",\"type\":\"Point\",\"data\":{\"time\":\"%1$s\"}}",
        "{\"metric\":\"http_req_duration\",\"type\":\"Point\",\"data\":{\"time\":\"soon\","
            + "\"value\":1}}",
        "{\"metric\":\"http_req_duration\",\"type\":\"Point\",\"data\":{\"time\":"
            + "\"2026-13-41T10:00:00Z\",\"value\":1}}",
        "{\"metric\":\"vus\",\"type\":\"Line\",\"data\":{}}",
        "[1,2]",
        "nonsense",
        "\u0000\u0000\u0000"
      })
  void a_line_that_makes_no_sense_is_told_and_left_out(String line) throws IOException {
    String good = point("http_req_duration", 1, 1, tags("a", "true", "200"));
    RequestLog log = read(good, String.format(line, String.format(AT, 2)), good);

    assertThat(log.size()).isEqualTo(2);
    assertThat(log.damages()).extracting(Damage::offset).containsExactly(good.length() + 1L);
  }

  @Test
  void metrics_of_ones_own_count_for_nothing() throws IOException {
    RequestLog log =
        read(
            point("http_req_duration", 1, 1, tags("a", "true", "200")),
            point("my_trend", 1, -7, "{\"name\":\"a\"}"),
            "{\"type\":\"Point\",\"data\":{\"value\":3},\"metric\":\"other\"}");

    assertThat(log.size()).isEqualTo(1);
    assertThat(log.damages()).isEmpty();
  }

  @Test
  void runs_of_several_generators_merge() throws IOException {
    Path lines = FIXTURES.resolve("lines.json");
    RequestLog one = RunFormat.read(List.of(lines));
    RequestLog two = RunFormat.read(List.of(lines, lines));

    assertThat(two.size()).isEqualTo(2 * one.size());
    assertThat(two.names()).isEqualTo(one.names());
    assertThat(two.extent()).isEqualTo(one.extent());
  }

  @Test
  void a_file_without_a_sample_is_refused_with_the_mend() throws IOException {
    Path file = write("{\"type\":\"Metric\",\"data\":{},\"metric\":\"vus\"}");

    assertThatExceptionOfType(UnreadableLogException.class)
        .isThrownBy(() -> RunFormat.read(List.of(file)))
        .withMessageContaining("no sample of k6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lines.json", "lines.gz"})
  void a_cut_or_a_flipped_bit_never_crashes_the_reader(String name) throws IOException {
    byte[] whole = Files.readAllBytes(FIXTURES.resolve(name));
    int all = RunFormat.read(List.of(FIXTURES.resolve(name))).size();
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      assertThat(sizeOrNothing(Arrays.copyOf(whole, random.nextInt(whole.length))))
          .isLessThanOrEqualTo(all);
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(sizeOrNothing(flipped)).isLessThanOrEqualTo(all);
    }
  }

  private int sizeOrNothing(byte[] bytes) throws IOException {
    try {
      return RunFormat.read(List.of(Files.write(folder.resolve("damaged"), bytes))).size();
    } catch (UnreadableLogException e) {
      assertThat(e.mend()).isNotBlank();
      return 0;
    }
  }

  private RequestLog read(String... lines) throws IOException {
    return RunFormat.read(List.of(write(lines)));
  }

  private Path write(String... lines) throws IOException {
    String text = String.join("\n", lines) + "\n";
    return Files.write(folder.resolve("k6.json"), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String point(String metric, int second, double value, String tags) {
    return "{\"metric\":\""
        + metric
        + "\",\"type\":\"Point\",\"data\":{\"time\":\""
        + String.format(AT, second)
        + "\",\"value\":"
        + value
        + ",\"tags\":"
        + tags
        + "}}";
  }

  private static String tags(String name, String expected, String status, String... more) {
    StringBuilder tags = new StringBuilder("{\"name\":\"" + name + "\"");
    tags.append(",\"expected_response\":\"").append(expected).append('"');
    tags.append(",\"status\":\"").append(status).append('"');
    for (int i = 0; i < more.length; i += 2) {
      tags.append(",\"").append(more[i]).append("\":\"").append(more[i + 1]).append('"');
    }
    return tags.append('}').toString();
  }

  private static List<String> messages(RequestLog log) {
    return java.util.stream.IntStream.range(0, log.size()).mapToObj(log::message).toList();
  }
}
