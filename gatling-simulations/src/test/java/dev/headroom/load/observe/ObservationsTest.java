package dev.headroom.load.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.headroom.load.ObservedLog;
import dev.headroom.load.ObservedLog.Request;
import dev.headroom.load.ObservedLog.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObservationsTest {

  private static final long ZERO = 1_795_264_190_403L;

  @TempDir private Path folder;

  @Test
  void what_is_observed_stands_in_the_file_relative_to_the_zero() throws Exception {
    try (Observations observations = begun()) {
      observations.request("enter", ZERO - 3, ZERO + 5, ZERO + 90_000, 429, Ending.REFUSED);
      observations.value("stream.gap.millis", ZERO + 7, 5_004);
      observations.request("enter", ZERO, ZERO, ZERO + 10_000, 0, Ending.FAILED);
    }

    ObservedLog log = ObservedLog.read(file());
    assertThat(log.zero).isEqualTo(ZERO);
    assertThat(log.requests)
        .containsExactly(
            new Request("enter", -3, 5, 90_000, 429, 2), new Request("enter", 0, 0, 10_000, 0, 0));
    assertThat(log.values).containsExactly(new Value("stream.gap.millis", 7, 5_004));
    assertThat(log.cut).isFalse();
  }

  @Test
  void a_declared_value_without_a_record_stands_in_the_file() throws Exception {
    Observations observations = new Observations(file());
    observations.declare(List.of("stream.lost", "visit.gaveUp"));
    try (observations) {
      observations.begin(ZERO);
      observations.value("visit.gaveUp", ZERO, 1);
    }

    assertThat(ObservedLog.read(file()).declared).containsExactly("stream.lost", "visit.gaveUp");
  }

  @Test
  void no_record_of_many_threads_is_lost_or_torn() throws Exception {
    int threads = 8;
    int each = 20_000;
    try (Observations observations = begun()) {
      List<Thread> writers =
          IntStream.range(0, threads)
              .mapToObj(t -> new Thread(() -> write(observations, "r" + t, each)))
              .toList();
      writers.forEach(Thread::start);
      for (Thread writer : writers) {
        writer.join();
      }
      assertThat(observations.lost()).isZero();
    }

    ObservedLog log = ObservedLog.read(file());
    for (int t = 0; t < threads; t++) {
      assertThat(log.requests("r" + t)).extracting(Request::start).containsExactly(numbers(each));
    }
  }

  @Test
  void what_was_observed_can_be_read_a_second_later_while_the_file_is_open() throws Exception {
    try (Observations observations = begun()) {
      observations.value("a", ZERO, 1);
      await().until(() -> Files.exists(file()) && Files.size(file()) > 13);
      assertThat(ObservedLog.read(file()).values).hasSize(1);
    }
  }

  @Test
  void a_file_cut_anywhere_gives_all_that_is_whole() throws Exception {
    try (Observations observations = begun()) {
      observations.request("enter", ZERO, ZERO, ZERO + 1, 200, Ending.OK);
      observations.value("a", ZERO, 1);
    }
    byte[] whole = Files.readAllBytes(file());
    int last = -1;
    for (int length = 13; length <= whole.length; length++) {
      Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, length));
      ObservedLog log = ObservedLog.read(cut);
      int records = log.requests.size() + log.values.size();
      assertThat(records).isBetween(last < 0 ? 0 : last, last + 1);
      last = records;
    }
    assertThat(last).isEqualTo(2);
  }

  @Test
  void what_a_stalled_file_cannot_take_is_counted_and_not_awaited() {
    Stripe stripe = new Stripe();
    long taken = 0;
    while (stripe.value(1, 2, 3)) {
      taken++;
    }

    assertThat(taken).isGreaterThan(80_000);
    assertThat(stripe.take().remaining()).isEqualTo((int) taken * Layout.VALUE_BYTES);
    assertThat(stripe.value(1, 2, 3)).isTrue();
  }

  @Test
  void before_the_load_and_after_it_nothing_is_written() throws Exception {
    Observations observations = new Observations(file());
    observations.value("a", ZERO, 1);
    observations.begin(ZERO);
    observations.close();
    observations.value("a", ZERO, 2);

    assertThat(ObservedLog.read(file()).values).isEmpty();
    assertThat(observations.lost()).isZero();
  }

  @Test
  void a_file_that_cannot_be_written_is_said_at_the_end() throws Exception {
    Files.createFile(file());
    Observations observations = begun();

    assertThatThrownBy(observations::close).isInstanceOf(IOException.class);
  }

  private Observations begun() {
    Observations observations = new Observations(file());
    observations.begin(ZERO);
    return observations;
  }

  private static void write(Observations observations, String name, int times) {
    for (int i = 0; i < times; i++) {
      observations.request(name, ZERO, ZERO + i, ZERO + i, 200, Ending.OK);
    }
  }

  private static Integer[] numbers(int count) {
    return IntStream.range(0, count).boxed().toArray(Integer[]::new);
  }

  private Path file() {
    return folder.resolve("observations.bin");
  }
}
