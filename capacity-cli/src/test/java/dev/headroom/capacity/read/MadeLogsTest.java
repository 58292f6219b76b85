package dev.headroom.capacity.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.RequestColumns;
import dev.headroom.capacity.run.RequestLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs that Gatling 3.9 to 3.15 wrote of small simulations with odd names, groups in groups,
 * failures of every kind, streams and cuts; exact figures by a decoder that shares nothing with
 * ours.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MadeLogsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mix-3.9.5",
        "mix-3.10.5",
        "mix-3.11.5",
        "mix-3.12.0",
        "mix-3.13.0",
        "mix-3.13.1",
        "mix-3.14.3",
        "mix-3.15.0",
        "names-3.9.5",
        "names-3.12.0",
        "names-3.13.0",
        "names-3.14.9",
        "names-3.15.1",
        "utf16-3.13.1",
        "utf16-3.15.1",
        "newline-3.12.0",
        "newline-3.15.0",
        "cut-3.11.5",
        "cut-3.14.9",
        "none-3.12.0",
        "none-3.15.1",
        "crlf-3.10.5",
        "latin1-3.11.5",
        "../3.12.0",
        "../3.13.5",
        "../3.15.1/mix",
        "../3.15.1/tiny",
        "../3.15.1/gap-percentile-bug"
      })
  void a_whole_log_gives_exactly_what_stands_in_it(String name) throws IOException {
    RequestLog log = RunFormat.read(List.of(log(name)));

    assertThat(log.damages()).isEmpty();
    assertThat(figures(log)).isEqualTo(exact(name));
  }

  /** Gatling's writer broke off in the middle of a name of 9,000 characters. */
  @ParameterizedTest
  @ValueSource(strings = {"oversize-3.13.5", "oversize-3.15.1"})
  void a_log_that_its_writer_spoilt_gives_what_stands_before(String name) throws IOException {
    RequestLog log = RunFormat.read(List.of(log(name)));

    assertThat(log.damages())
        .extracting(Damage::reason)
        .containsExactly("the file ends inside a record");
    assertThat(figures(log)).isEqualTo(exact(name));
  }

  @Test
  void a_text_log_loses_only_the_lines_that_are_spoilt() throws IOException {
    List<String> lines = Files.readAllLines(log("mix-3.12.0"));
    List<String> spoilt = new ArrayList<>();
    int requests = 0;
    for (String line : lines) {
      requests += line.startsWith("REQUEST") ? 1 : 0;
      boolean hit = line.startsWith("REQUEST") && requests % 20 == 7;
      spoilt.add(hit ? line.replaceFirst("\t(\\d{4})\\d", "\t$1x") : line);
    }
    Path file = Files.write(folder.resolve("spoilt.log"), spoilt);

    RequestLog log = RunFormat.read(List.of(file));

    assertThat(log.size()).isEqualTo(requests - 9);
    assertThat(log.damages())
        .hasSize(9)
        .allSatisfy(damage -> assertThat(lineAt(file, damage.offset())).startsWith("REQUEST"))
        .extracting(Damage::reason)
        .containsOnly("not a number");
  }

  @Test
  void a_time_far_from_its_neighbours_is_noticed_in_a_text_log_and_the_rest_counts()
      throws IOException {
    String text =
        "RUN\ta.B\tb\t1700000000000\t \t3.12.0\n"
            + "REQUEST\t\ta\t1700000000010\t1700000000020\tOK\t \n"
            + "REQUEST\t\ta\t1700000000010\t1700900000020\tOK\t \n"
            + "REQUEST\t\ta\t1700000000010\t1700000000030\tOK\t \n"
            + "REQUEST\t\ta\t1700000000010\t1700900000020\tOK\t \n";
    Path file = Files.writeString(folder.resolve("jump.log"), text);

    RequestLog log = RunFormat.read(List.of(file));

    assertThat(log.size()).isEqualTo(2);
    assertThat(log.damages())
        .extracting(damage -> lineAt(file, damage.offset()), Damage::reason)
        .containsOnly(
            tuple(
                "REQUEST\t\ta\t1700000000010\t1700900000020\tOK\t ",
                "a record ends at 900000020 ms, far from the ones around it"))
        .hasSize(2);
  }

  @Test
  void a_lost_line_end_is_no_request_with_a_long_name() throws IOException {
    String text = Files.readString(log("mix-3.12.0"));
    int at = text.indexOf("\nREQUEST", text.indexOf("REQUEST\t\tsecond"));
    Path file =
        Files.writeString(
            folder.resolve("joined.log"), text.substring(0, at) + 'x' + text.substring(at + 1));

    RequestLog log = RunFormat.read(List.of(file));

    assertThat(log.names()).hasSameElementsAs(RunFormat.read(List.of(log("mix-3.12.0"))).names());
    assertThat(log.damages()).extracting(Damage::reason).containsExactly("two records on one line");
  }

  private static String lineAt(Path file, long offset) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String rest = new String(bytes, (int) offset, bytes.length - (int) offset, UTF_8);
      return rest.lines().findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path log(String name) {
    return Vectors.log("made/" + name);
  }

  private static Map<String, Map<String, Long>> figures(RequestLog log) {
    Map<String, List<Long>> durations = new LinkedHashMap<>();
    Map<String, Long> failed = new LinkedHashMap<>();
    count(log, "R / ", durations, failed);
    count(log.groups(), "G / ", durations, failed);
    durations.remove("G / ALL");
    Map<String, Map<String, Long>> figures = new TreeMap<>();
    durations.forEach((row, values) -> figures.put(row, figures(values, failed.get(row))));
    return figures;
  }

  private static void count(
      RequestColumns log,
      String kind,
      Map<String, List<Long>> durations,
      Map<String, Long> failed) {
    for (int i = 0; i < log.size(); i++) {
      for (String row : List.of(kind + "ALL", kind + log.names().get(log.name(i)))) {
        durations.computeIfAbsent(row, r -> new ArrayList<>()).add(log.ticks(i));
        failed.merge(row, log.ok(i) ? 0L : 1L, Long::sum);
      }
    }
  }

  private static Map<String, Long> figures(List<Long> values, long failed) {
    List<Long> sorted = values.stream().sorted().toList();
    int n = sorted.size();
    double mean = sorted.stream().mapToLong(Long::longValue).sum() / (double) n;
    double spread = sorted.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / n;
    Map<String, Long> figures = new TreeMap<>();
    figures.put("total", (long) n);
    figures.put("ok", n - failed);
    figures.put("ko", failed);
    figures.put("min", sorted.get(0));
    figures.put("max", sorted.get(n - 1));
    figures.put("mean", Math.round(mean));
    figures.put("stdDev", Math.round(Math.sqrt(spread)));
    for (int percentile : List.of(50, 75, 95, 99)) {
      figures.put("p" + percentile, sorted.get(Math.max(1, (n * percentile + 99) / 100) - 1));
    }
    return figures;
  }

  private static Map<String, Map<String, Long>> exact(String name) throws IOException {
    Map<String, Map<String, Long>> exact = new TreeMap<>();
    JsonMapper.shared()
        .readTree(Files.readAllBytes(Vectors.exact("made/" + name)))
        .properties()
        .forEach(
            row -> {
              Map<String, Long> values = new TreeMap<>();
              row.getValue()
                  .properties()
                  .forEach(v -> values.put(v.getKey(), v.getValue().asLong()));
              exact.put(row.getKey(), values);
            });
    return exact;
  }
}
