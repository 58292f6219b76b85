package dev.headroom.capacity.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.capacity.run.RequestLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DamageTest {

  private static final int WHOLE = 1_148;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"3.15.1/mix", "3.12.0"})
  void a_log_cut_anywhere_gives_what_stands_before_the_cut(String vector) throws IOException {
    byte[] whole = Vectors.bytes(vector);
    List<Long> durations = durations(Vectors.log(vector));
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      Path cut = write(Arrays.copyOf(whole, random.nextInt(whole.length)));
      List<Long> read = durationsOrNothing(cut);
      assertThat(durations.subList(0, read.size())).isEqualTo(read);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.15.1/mix", "3.12.0"})
  void a_flipped_bit_never_crashes_the_reader(String vector) throws IOException {
    byte[] whole = Vectors.bytes(vector);
    Random random = new Random(2);
    for (int i = 0; i < 1_000; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(durationsOrNothing(write(flipped)).size()).isLessThanOrEqualTo(WHOLE + 100);
    }
  }

  @Test
  void a_flipped_bit_in_an_end_time_is_noticed_though_the_record_can_be_read() throws IOException {
    Path file = folder.resolve("jump.log");
    LogWriter writer = new LogWriter("3.15.1", 0);
    writer.request("a", 100, 110, true, "");
    writer.request("a", 120, 1 << 30, true, "");
    writer.request("a", 130, 140, true, "");
    writer.writeTo(file);

    RequestLog log = RunFormat.read(List.of(file));

    assertThat(log.size()).isEqualTo(1);
    assertThat(log.damages()).hasSize(1);
    assertThat(log.damages().get(0).reason()).contains("far from the ones around it");
  }

  @Test
  void a_long_pause_is_no_damage() throws IOException {
    Path file = folder.resolve("pause.log");
    LogWriter writer = new LogWriter("3.15.1", 0);
    writer.request("a", 100, 110, true, "");
    writer.request("a", 10_000_000, 10_000_010, true, "");
    writer.request("a", 10_000_000, 10_000_020, true, "");
    writer.writeTo(file);

    RequestLog log = RunFormat.read(List.of(file));

    assertThat(log.size()).isEqualTo(3);
    assertThat(log.damages()).isEmpty();
  }

  @Test
  void an_unknown_version_is_refused() throws IOException {
    Path file = folder.resolve("new.log");
    new LogWriter("3.16.0", 0).writeTo(file);

    assertThatThrownBy(() -> RunFormat.read(List.of(file)))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessage(file + " was written by Gatling 3.16.0, whose format is not known.");
  }

  @Test
  void what_is_no_log_is_refused_with_a_mend() throws IOException {
    Path text = Files.writeString(folder.resolve("hello.txt"), "hello");
    Path empty = Files.createFile(folder.resolve("empty.log"));

    for (Path file : List.of(text, empty, folder, folder.resolve("missing.log"))) {
      assertThatThrownBy(() -> RunFormat.read(List.of(file)))
          .isInstanceOfSatisfying(
              UnreadableLogException.class,
              e -> {
                assertThat(e.getMessage()).startsWith(file.toString()).doesNotContain("\n");
                assertThat(e.mend()).isNotBlank();
              });
    }
  }

  @Test
  void names_are_data_and_lose_only_what_breaks_a_line() throws IOException {
    Path file = folder.resolve("names.log");
    String hostile = "<script>\"'\u202e" + "x".repeat(10_000);
    LogWriter writer = new LogWriter("3.14.2", 0);
    writer.request(hostile, 1, 2, true, "");
    writer.request("a\tb\r\nc", 3, 4, false, "no\nluck");
    writer.writeTo(file);

    RequestLog log = RunFormat.read(List.of(file));

    assertThat(log.names()).containsExactly(hostile, "a b  c");
    assertThat(log.message(1)).isEqualTo("no luck");
  }

  private List<Long> durationsOrNothing(Path file) {
    try {
      return durations(file);
    } catch (UnreadableLogException e) {
      assertThat(e.mend()).isNotBlank();
      return List.of();
    }
  }

  private static List<Long> durations(Path file) {
    RequestLog log = RunFormat.read(List.of(file));
    return IntStream.range(0, log.size()).mapToObj(log::ticks).toList();
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("damaged.log"), bytes);
  }
}
