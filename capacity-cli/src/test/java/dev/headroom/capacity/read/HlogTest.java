package dev.headroom.capacity.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.capacity.run.Damage;
import dev.headroom.capacity.run.RequestLog;
import dev.headroom.capacity.stats.DurationCounts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HlogTest {

  private static final String EMPTY_MAX = "1795294385.000,1.000,0.000,";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jhiccup-v0.hlog",
        "jhiccup-v1.hlog",
        "jhiccup-v2.hlog",
        "tagged-v2.hlog",
        "microseconds-2-digits.hlog",
        "milliseconds.hlog",
        "doubles.hlog",
        "not-compressed.hlog"
      })
  void figures_are_those_of_HdrHistogram_itself(String file) throws IOException {
    RequestLog log = read(file, null);
    Map<String, DurationCounts> counts = new TreeMap<>();
    for (int i = 0; i < log.size(); i++) {
      counts
          .computeIfAbsent(log.names().get(log.name(i)), n -> new DurationCounts(log.ticksPerMs()))
          .add(log.ticks(i), log.weight(i));
    }

    JsonNode expected = expected(file);
    // of doubles, the largest equivalent value is one step of theirs further
    Offset<Double> tolerance = within(file.startsWith("doubles") ? 1e-3 : 1e-6);
    assertThat(counts.keySet()).isEqualTo(new TreeSet<>(expected.propertyNames()));
    counts.forEach(
        (tag, figures) -> {
          JsonNode exact = expected.get(tag);
          assertThat(figures.count()).isEqualTo(exact.get("count").asLong());
          assertThat(figures.maxMs()).isCloseTo(exact.get("max").asDouble(), tolerance);
          for (double percentile : new double[] {50, 75, 90, 95, 99}) {
            assertThat(figures.percentileMs(percentile))
                .as(tag + " p" + percentile)
                .isCloseTo(exact.get("p" + (int) percentile).asDouble(), tolerance);
          }
        });
    assertThat(log.damages()).isEmpty();
  }

  @Test
  void intervals_stand_in_time_and_the_log_covers_them_whole() {
    RequestLog log = read("microseconds-2-digits.hlog", null);

    assertThat(log.extent().fromMillis()).isEqualTo(1_795_294_385_000L);
    assertThat(log.extent().toMillis()).isEqualTo(1_795_294_445_000L);
    assertThat(log.stepMillis()).isEqualTo(5_000);
    assertThat(read("jhiccup-v2.hlog", null).extent().fromMillis()).isEqualTo(1_441_812_279_601L);
  }

  @Test
  void the_unit_is_told_or_given_and_the_error_is_said() {
    assertThat(read("microseconds-2-digits.hlog", null).notes())
        .extracting(Object::toString)
        .containsExactly(
            "microseconds-2-digits.hlog counts values in steps: what is shown is up to 0.78 % too"
                + " high; and failures are not in it.",
            "Values of microseconds-2-digits.hlog are taken as microseconds, for its column"
                + " Interval_Max: if they are something else, say --unit.");
    RequestLog asMillis = read("microseconds-2-digits.hlog", ValueUnit.MS);
    assertThat(asMillis.notes()).hasSize(1);
    assertThat(asMillis.ticksPerMs()).isEqualTo(1);
    assertThat(read("jhiccup-v2.hlog", null).notes().get(0).toString())
        .contains("up to 0.78 % or 0.016 ms too high");
  }

  @Test
  void a_unit_that_cant_be_told_is_asked_for() throws IOException {
    String line = Files.readAllLines(path("milliseconds.hlog")).get(5);
    Path file =
        Files.writeString(
            folder.resolve("odd.hlog"), EMPTY_MAX + line.substring(line.lastIndexOf(',') + 1));

    assertThatThrownBy(() -> RunFormat.read(List.of(file)))
        .isInstanceOfSatisfying(
            UnreadableLogException.class, e -> assertThat(e.mend()).contains("--unit"));
    assertThat(RunFormat.read(List.of(file), ValueUnit.US).size()).isPositive();
  }

  @Test
  void an_interval_that_was_damaged_is_told_and_the_next_one_counts() throws IOException {
    List<String> lines = Files.readAllLines(path("jhiccup-v2.hlog"));
    lines.set(6, lines.get(6).replaceFirst("SzMwM", "SzMwN"));
    lines.add("2.5,x");
    Path file = Files.write(folder.resolve("damaged.hlog"), lines);

    RequestLog log = RunFormat.read(List.of(file));

    long whole = read("jhiccup-v2.hlog", null).size();
    assertThat((long) log.size()).isBetween(whole - 60, whole - 1);
    assertThat(log.damages())
        .extracting(Damage::reason)
        .contains("a histogram that can't be decompressed", "an interval of 2 columns");
  }

  @Test
  void a_histogram_that_claims_to_be_huge_costs_nothing() throws IOException {
    byte[] bomb = new byte[40];
    ByteBuffer.wrap(bomb)
        .putInt(0x1c849313)
        .putInt(Integer.MAX_VALUE)
        .putInt(0)
        .putInt(5)
        .putLong(1)
        .putLong(Long.MAX_VALUE);
    String line = "1.0,1.0,1.0," + Base64.getEncoder().encodeToString(bomb) + "\n";
    Path file = Files.writeString(folder.resolve("bomb.hlog"), line.repeat(1_000));

    RequestLog log = RunFormat.read(List.of(file));

    assertThat(log.size()).isZero();
    assertThat(log.damages()).isEmpty();
  }

  private static RequestLog read(String file, ValueUnit unit) {
    return RunFormat.read(List.of(path(file)), unit);
  }

  static Path path(String file) {
    try {
      return Path.of(Objects.requireNonNull(HlogTest.class.getResource("/hdr/" + file)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode expected(String file) throws IOException {
    try (InputStream json = HlogTest.class.getResourceAsStream("/hdr/exact.json")) {
      return JsonMapper.shared().readTree(json).get(file);
    }
  }
}
