package dev.headroom.capacity.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.run.Observations;
import dev.headroom.capacity.run.ObservedRequests;
import dev.headroom.capacity.run.ObservedRequests.Outcome;
import dev.headroom.capacity.run.ObservedValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObservationsFileTest {

  private static final String GAP = "stream.gap.millis";
  private static final String LOST = "stream.lost";
  private static final long ZERO = 1_800_000_000_000L;

  @TempDir Path folder;

  @Test
  void requests_keep_their_intended_time_and_a_refusal_its_own_name() throws IOException {
    Observations read =
        read(
            new ObservationsWriter(ZERO, List.of())
                .ok("enter", 1_000, 3_000, 3_040)
                .request("enter", 2_000, 2_000, 2_010, 503, 2)
                .request("hold", 2_500, 2_500, 12_500, 0, 0));

    ObservedRequests requests = read.requests();
    assertThat(requests.names()).containsExactly("enter", "enter refused", "hold");
    assertThat(requests.size()).isEqualTo(3);
    assertThat(requests.intendedMillis(0)).isEqualTo(ZERO + 1_000);
    assertThat(requests.startMillis(0)).isEqualTo(ZERO + 3_000);
    assertThat(requests.endMillis(0)).isEqualTo(ZERO + 3_040);
    assertThat(requests.fromIntendedMs(0)).isEqualTo(2_040);
    assertThat(requests.outcome(0)).isEqualTo(Outcome.OK);
    assertThat(requests.name(1)).isEqualTo(1);
    assertThat(requests.status(1)).isEqualTo(503);
    assertThat(requests.outcome(1)).isEqualTo(Outcome.REFUSED);
    assertThat(requests.status(2)).isZero();
    assertThat(requests.outcome(2)).isEqualTo(Outcome.FAILED);
    assertThat(read.damages()).isEmpty();
  }

  @Test
  void a_declared_value_without_a_record_means_none_and_an_undeclared_one_not_looked_for()
      throws IOException {
    Observations read =
        read(new ObservationsWriter(ZERO, List.of(GAP, LOST)).value(GAP, 5_000, 4_990));

    ObservedValues gaps = read.values(GAP).orElseThrow();
    assertThat(gaps.size()).isEqualTo(1);
    assertThat(gaps.atMillis(0)).isEqualTo(ZERO + 5_000);
    assertThat(gaps.value(0)).isEqualTo(4_990);
    assertThat(read.values(LOST)).hasValueSatisfying(none -> assertThat(none.size()).isZero());
    assertThat(read.values("stream.reconnects")).isEmpty();
    assertThat(read.kept()).isTrue();
    assertThat(Observations.none().kept()).isFalse();
  }

  @Test
  void generators_on_clocks_of_their_own_become_one_and_only_what_all_looked_for_can_be_told()
      throws IOException {
    Path first =
        new ObservationsWriter(ZERO, List.of(GAP, LOST))
            .ok("enter", 10, 10, 20)
            .value(GAP, 100, 1)
            .writeTo(folder.resolve("1/observations.bin"));
    Path second =
        new ObservationsWriter(ZERO + 50, List.of(GAP))
            .ok("pay", 10, 10, 20)
            .ok("enter", 30, 30, 40)
            .value(GAP, 100, 2)
            .writeTo(folder.resolve("2/observations.bin"));

    Observations read = ObservationsFile.read(List.of(first, second));

    assertThat(read.zeros()).containsExactly(ZERO, ZERO + 50);
    assertThat(read.requests().names()).containsExactly("enter", "pay");
    assertThat(read.requests().name(2)).isZero();
    assertThat(read.requests().startMillis(1)).isEqualTo(ZERO + 60);
    assertThat(read.values(GAP).orElseThrow().atMillis(1)).isEqualTo(ZERO + 150);
    assertThat(read.values(LOST)).isEmpty();
    assertThat(read.values()).extracting(ObservedValues::name).containsExactly(GAP);
  }

  @Test
  void a_file_cut_anywhere_gives_what_stands_before_the_cut() throws IOException {
    byte[] whole = many().bytes();
    List<Integer> all = waits(read(whole));
    assertThat(all).hasSize(200);
    for (int length = 0; length < whole.length; length++) {
      Observations read = read(Arrays.copyOf(whole, length));
      List<Integer> waits = waits(read);
      assertThat(waits).isEqualTo(all.subList(0, waits.size()));
      long complete = read.damages().isEmpty() ? length : read.damages().get(0).offset();
      assertThat(complete).isBetween(length - 30L, (long) length);
    }
  }

  @Test
  void a_flipped_bit_never_crashes_the_reader_nor_makes_records() throws IOException {
    byte[] whole = many().bytes();
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(waits(read(flipped)).size()).isLessThanOrEqualTo(200 + 10);
    }
  }

  @Test
  void a_time_far_from_the_ones_around_it_is_damage_and_is_taken_back() throws IOException {
    Observations read =
        read(
            new ObservationsWriter(ZERO, List.of())
                .ok("a", 100, 100, 110)
                .ok("a", 120, 120, 1 << 30)
                .ok("a", 130, 130, 140));

    assertThat(waits(read)).containsExactly(10);
    assertThat(read.damages()).hasSize(1);
  }

  @Test
  void a_file_of_another_kind_or_version_is_damage_from_its_beginning() throws IOException {
    assertThat(read("no observations at all".getBytes("US-ASCII")).damages().get(0).reason())
        .isEqualTo("it does not begin as observations do");
    byte[] newer = new ObservationsWriter(ZERO, List.of()).bytes();
    newer[4] = 2;
    Observations read = read(newer);
    assertThat(read.damages().get(0).reason()).isEqualTo("version 2 of its layout is not known");
    assertThat(read.damages().get(0).offset()).isZero();
    assertThat(read.kept()).isFalse();
  }

  private static ObservationsWriter many() {
    ObservationsWriter writer = new ObservationsWriter(ZERO, List.of(GAP, LOST));
    for (int i = 0; i < 200; i++) {
      writer.ok(i % 3 == 0 ? "enter" : "hold", i * 10, i * 10 + i % 7, i * 10 + 20);
      writer.value(GAP, i * 10, i);
    }
    return writer;
  }

  private static List<Integer> waits(Observations observations) {
    List<Integer> waits = new ArrayList<>();
    for (int i = 0; i < observations.requests().size(); i++) {
      waits.add(observations.requests().fromIntendedMs(i));
    }
    return waits;
  }

  private Observations read(ObservationsWriter writer) throws IOException {
    return read(writer.bytes());
  }

  private Observations read(byte[] bytes) throws IOException {
    return ObservationsFile.read(List.of(Files.write(folder.resolve("one.bin"), bytes)));
  }
}
