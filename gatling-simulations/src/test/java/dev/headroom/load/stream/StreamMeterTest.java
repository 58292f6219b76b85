package dev.headroom.load.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Somebody asks for the stream at 2 s. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamMeterTest {

  private final Seen meter = new Seen();
  private final List<String> seen = meter.values;
  private final Listening listening = new Listening(Promises.DOCUMENTED, meter, "k");
  private StreamMeter stream = open(2_000);

  private StreamMeter open(long at) {
    StreamMeter opened = new StreamMeter(listening, at);
    opened.opened(at + 10);
    return opened;
  }

  private void place(long at, long place) {
    event(at, "position", "9.f." + place, "{\"position\":%d,\"waitingCount\":%d}", place, place);
  }

  private void event(long at, String type, String id, String data, Object... values) {
    stream.event(new ServerEvent(type, id, data.formatted(values)), at);
  }

  private void admitted(long at, long serverSide) {
    Instant expires = Instant.ofEpochMilli(serverSide).plus(Duration.ofMinutes(5));
    event(at, "admitted", "9.f.0", "{\"admittedToken\":\"p\",\"expiresAt\":\"%s\"}", expires);
  }

  private List<String> count(String name) {
    return seen.stream().filter(line -> line.startsWith(name)).toList();
  }

  private List<String> broken() {
    return seen.stream()
        .filter(line -> line.matches("stream\\.(lost|duplicated|outOfOrder|reconnects) .*"))
        .toList();
  }

  @Test
  void a_stream_that_keeps_its_promises_is_a_success() {
    place(2_030, 250);
    place(5_000, 200);
    place(10_000, 200);
    admitted(11_000, 10_400);
    stream.ended(11_001, true);
    assertThat(seen)
        .containsExactly(
            "stream.firstEvent.millis 30",
            "stream.gap.millis 2970",
            "stream.gap.millis 5000",
            "stream.gap.millis 1000",
            "stream.admissionDelay.millis 600",
            "stream.success.percent 100");
  }

  @Test
  void a_missing_round_is_lost_and_no_success() {
    place(2_030, 250);
    place(5_000, 200);
    place(15_000, 100);
    place(20_000, 90);
    stream.ended(21_000, true);
    assertThat(broken()).containsExactly("stream.lost 1");
    assertThat(seen).contains("stream.success.percent 0");
  }

  @Test
  void silence_up_to_the_end_is_lost_and_an_open_gap_counts_as_far_as_it_went() {
    place(2_030, 250);
    place(5_000, 200);
    listening.away(28_000);
    stream.ended(28_000, true);
    assertThat(broken()).containsExactly("stream.lost 3");
    assertThat(seen).contains("stream.gap.millis 23000", "stream.success.percent 0");
  }

  @Test
  void a_stream_that_was_opened_and_never_said_anything_is_no_success() {
    stream.ended(30_000, true);
    assertThat(seen).containsExactly("stream.lost 4", "stream.success.percent 0");
  }

  @Test
  void the_same_place_again_a_round_later_is_no_duplicate() {
    for (int round = 0; round < 5; round++) {
      place(3_000 + 5_000 * round, 250);
    }
    stream.ended(24_000, true);
    assertThat(broken()).isEmpty();
  }

  @Test
  void the_same_bytes_twice_in_one_round_are_a_duplicate() {
    place(2_030, 250);
    place(5_000, 200);
    place(5_004, 200);
    place(10_000, 190);
    stream.ended(11_000, true);
    assertThat(broken()).containsExactly("stream.duplicated 1");
    assertThat(count("stream.gap")).hasSize(2);
    assertThat(seen).contains("stream.success.percent 0");
  }

  @Test
  void rounds_that_catch_up_are_no_duplicates() {
    place(2_030, 250);
    place(5_000, 200);
    place(21_000, 200);
    place(21_001, 200);
    place(21_002, 200);
    place(25_000, 190);
    stream.ended(26_000, true);
    assertThat(broken()).isEmpty();
    assertThat(seen).contains("stream.gap.millis 16000", "stream.success.percent 100");
  }

  @Test
  void an_admission_told_twice_is_a_duplicate() {
    admitted(3_000, 2_900);
    admitted(3_001, 2_900);
    stream.ended(3_002, true);
    assertThat(broken()).containsExactly("stream.duplicated 1");
    assertThat(count("stream.admissionDelay")).hasSize(1);
    assertThat(seen).contains("stream.success.percent 0");
  }

  @Test
  void a_place_that_grows_is_out_of_order_also_on_the_next_stream() {
    place(2_030, 250);
    place(5_000, 200);
    stream.ended(5_500, false);
    stream = open(6_000);
    place(6_030, 201);
    place(8_000, 200);
    stream.ended(9_000, true);
    assertThat(broken()).containsExactly("stream.outOfOrder 1");
    assertThat(count("stream.success"))
        .containsExactly("stream.success.percent 0", "stream.success.percent 0");
  }

  @Test
  void a_place_after_the_admission_is_out_of_order() {
    admitted(3_000, 2_900);
    place(3_001, 3);
    stream.ended(3_002, true);
    assertThat(broken()).containsExactly("stream.outOfOrder 1");
  }

  @Test
  void the_gap_of_a_person_goes_on_over_a_reconnect() {
    place(2_030, 250);
    stream.ended(4_000, false);
    stream = open(9_000);
    place(9_030, 200);
    assertThat(count("stream.gap")).containsExactly("stream.gap.millis 7000");
    assertThat(count("stream.firstEvent")).hasSize(2);
  }

  @Test
  void a_pause_of_ones_own_is_no_gap() {
    place(2_030, 250);
    listening.away(4_000);
    stream.ended(4_000, true);
    stream = open(9_000);
    place(9_030, 200);
    assertThat(count("stream.gap")).isEmpty();
  }

  @Test
  void numbered_events_are_lost_by_their_numbers_and_not_by_their_rounds() {
    event(2_030, "position", "1", "{\"position\":9}");
    event(5_000, "position", "2", "{\"position\":8}");
    event(25_000, "position", "5", "{\"position\":7}");
    stream.ended(26_000, true);
    assertThat(broken()).containsExactly("stream.lost 2");
  }

  @Test
  void numbered_events_out_of_turn_are_out_of_order_once_and_not_lost() {
    event(2_030, "position", "1", "{\"position\":9}");
    event(5_000, "position", "3", "{\"position\":7}");
    event(5_001, "position", "2", "{\"position\":8}");
    event(10_000, "position", "4", "{\"position\":6}");
    stream.ended(11_000, true);
    assertThat(broken()).containsExactly("stream.outOfOrder 1");
  }

  @Test
  void a_numbered_event_again_is_a_duplicate_also_after_a_reconnect() {
    event(2_030, "position", "1", "{\"position\":9}");
    event(5_000, "position", "2", "{\"position\":8}");
    event(5_001, "position", "2", "{\"position\":8}");
    stream.ended(6_000, false);
    stream = open(6_000);
    event(6_030, "position", "1", "{\"position\":9}");
    event(6_031, "position", "3", "{\"position\":7}");
    stream.ended(7_000, true);
    assertThat(broken()).containsExactly("stream.duplicated 1", "stream.duplicated 1");
  }

  @Test
  void what_is_skipped_between_two_streams_is_lost() {
    event(2_030, "position", "1", "{\"position\":9}");
    stream.ended(6_000, false);
    stream = open(6_000);
    event(6_030, "position", "4", "{\"position\":7}");
    stream.ended(7_000, true);
    assertThat(broken()).containsExactly("stream.lost 2");
  }

  @Test
  void an_event_that_tells_nothing_breaks_nothing() {
    event(2_030, "position", "a", "not json");
    event(2_040, "admitted", "b", "{}");
    event(2_050, "weather", "c", "{\"position\":300}");
    place(5_000, 200);
    stream.ended(6_000, true);
    assertThat(broken()).isEmpty();
    assertThat(seen).contains("stream.success.percent 100");
  }
}
