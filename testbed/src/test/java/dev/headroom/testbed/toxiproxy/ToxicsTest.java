package dev.headroom.testbed.toxiproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ToxicsTest {
  private static final long HOUR_MILLIS = 3_600_000;

  private PipeUnderTest pipe = new PipeUnderTest();

  @AfterEach
  void nothing_is_kept() {
    pipe.close();
  }

  private void with(Toxic... toxics) {
    pipe = new PipeUnderTest(toxics);
  }

  @Nested
  class Latency {

    @Test
    void nothing_comes_before_its_time() {
      with(new LatencyToxic(100, 0));
      pipe.send("a");
      pipe.after(99);
      assertThat(pipe.arrived()).isEmpty();
      pipe.after(1);
      assertThat(pipe.arrived()).containsExactly("a");
    }

    @Test
    void pieces_are_late_each_by_itself_not_one_after_the_other() {
      with(new LatencyToxic(100, 0));
      pipe.send("a");
      pipe.after(60);
      pipe.send("b");
      pipe.after(40);
      assertThat(pipe.arrived()).containsExactly("a");
      pipe.after(59);
      assertThat(pipe.arrived()).isEmpty();
      pipe.after(1);
      assertThat(pipe.arrived()).containsExactly("b");
    }

    @Test
    void two_latencies_add_up() {
      with(new LatencyToxic(100, 0), new LatencyToxic(50, 0));
      pipe.send("a");
      pipe.after(100);
      pipe.after(49);
      assertThat(pipe.arrived()).isEmpty();
      pipe.after(1);
      assertThat(pipe.arrived()).containsExactly("a");
    }

    @Test
    void the_end_comes_behind_what_was_sent_before_it() {
      with(new LatencyToxic(100, 0));
      pipe.send("a");
      pipe.sendEnd();
      pipe.after(99);
      assertThat(pipe.hasEnded()).isFalse();
      pipe.after(1);
      assertThat(pipe.arrived()).containsExactly("a");
      assertThat(pipe.hasEnded()).isTrue();
    }

    @Test
    void the_end_alone_is_not_late() {
      with(new LatencyToxic(100, 0));
      pipe.sendEnd();
      assertThat(pipe.hasEnded()).isTrue();
    }

    @Test
    void removal_lets_go_of_everything_at_once_and_in_order() {
      with(new LatencyToxic(100, 0), new LatencyToxic(100, 0));
      pipe.send("a");
      pipe.after(150);
      pipe.send("b");
      pipe.change();
      assertThat(pipe.arrived()).containsExactly("a", "b");
      pipe.after(200);
      assertThat(pipe.arrived()).isEmpty();
    }

    @Test
    void a_change_holds_for_what_is_on_its_way() {
      with(new LatencyToxic(HOUR_MILLIS, 0));
      pipe.send("a");
      pipe.after(50);
      pipe.change(new LatencyToxic(60, 0));
      assertThat(pipe.arrived()).isEmpty();
      pipe.after(10);
      assertThat(pipe.arrived()).containsExactly("a");
    }

    @Test
    void jitter_stays_within_its_bounds_and_keeps_the_order() {
      with(new LatencyToxic(100, 40));
      List<String> sent = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        sent.add("piece " + i);
        pipe.send("piece " + i);
      }
      pipe.after(59);
      assertThat(pipe.arrived()).isEmpty();
      pipe.after(81);
      assertThat(pipe.arrived()).isEqualTo(sent);
    }

    @Test
    void a_latency_below_zero_is_none() {
      with(new LatencyToxic(-5, 0));
      pipe.send("a");
      assertThat(pipe.arrived()).containsExactly("a");
    }

    @Test
    void what_waits_for_a_side_that_is_gone_is_let_go() {
      with(new LatencyToxic(HOUR_MILLIS, 0));
      pipe.send("a");
      pipe.loseSink();
      pipe.send("b");
    }
  }

  @Nested
  class Bandwidth {

    @Test
    void bytes_come_at_the_rate_a_tenth_of_a_second_at_once() {
      with(new BandwidthToxic(1));
      pipe.send("x".repeat(250));
      pipe.after(99);
      assertThat(pipe.arrived()).isEmpty();
      pipe.after(1);
      assertThat(pipe.arrived()).containsExactly("x".repeat(100));
      pipe.after(100);
      assertThat(pipe.arrived()).containsExactly("x".repeat(100));
      pipe.after(50);
      assertThat(pipe.arrived()).containsExactly("x".repeat(50));
    }

    @Test
    void a_pause_saves_nothing_up() {
      with(new BandwidthToxic(1));
      pipe.send("a");
      pipe.after(1000);
      pipe.send("x".repeat(100));
      pipe.after(99);
      assertThat(pipe.arrived()).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void no_rate_lets_nothing_through_until_it_changes(long rate) {
      with(new BandwidthToxic(rate));
      pipe.send("a");
      pipe.sendEnd();
      pipe.after(HOUR_MILLIS);
      assertThat(pipe.arrived()).isEmpty();
      pipe.change(new BandwidthToxic(1));
      pipe.after(1);
      assertThat(pipe.arrived()).containsExactly("a");
      assertThat(pipe.hasEnded()).isTrue();
    }

    @Test
    void removal_lets_go_of_the_rest() {
      with(new BandwidthToxic(1));
      pipe.send("x".repeat(150));
      pipe.after(100);
      pipe.change();
      assertThat(pipe.arrived()).containsExactly("x".repeat(100), "x".repeat(50));
    }

    @Test
    void what_waits_for_a_side_that_is_gone_is_let_go() {
      with(new BandwidthToxic(1));
      pipe.send("x".repeat(150));
      pipe.after(100);
      pipe.loseSink();
    }
  }

  @Nested
  class SlowClose {

    @Test
    void only_the_end_is_late() {
      with(new SlowCloseToxic(100));
      pipe.send("a");
      pipe.sendEnd();
      assertThat(pipe.arrived()).containsExactly("a");
      pipe.after(99);
      assertThat(pipe.hasEnded()).isFalse();
      pipe.after(1);
      assertThat(pipe.hasEnded()).isTrue();
    }

    @Test
    void removal_ends_the_wait_and_a_change_begins_it_anew() {
      with(new SlowCloseToxic(HOUR_MILLIS));
      pipe.sendEnd();
      pipe.change(new SlowCloseToxic(100));
      pipe.after(99);
      assertThat(pipe.hasEnded()).isFalse();
      pipe.change();
      assertThat(pipe.hasEnded()).isTrue();
    }
  }

  @Nested
  class Timeout {

    @Test
    void nothing_comes_and_a_silence_of_that_length_is_the_end() {
      with(new TimeoutToxic(100));
      pipe.after(60);
      pipe.send("a");
      pipe.after(99);
      assertThat(pipe.hasEnded()).isFalse();
      pipe.after(1);
      assertThat(pipe.arrived()).isEmpty();
      assertThat(pipe.hasEnded()).isTrue();
    }

    @Test
    void zero_is_for_ever_until_the_toxic_is_removed() {
      with(new TimeoutToxic(0));
      pipe.send("a");
      pipe.after(HOUR_MILLIS);
      assertThat(pipe.hasEnded()).isFalse();
      pipe.change();
      assertThat(pipe.arrived()).isEmpty();
      assertThat(pipe.hasEnded()).isTrue();
    }

    @Test
    void a_change_does_not_end_the_connection() {
      with(new TimeoutToxic(100));
      pipe.change(new TimeoutToxic(200));
      pipe.after(199);
      assertThat(pipe.hasEnded()).isFalse();
      pipe.after(1);
      assertThat(pipe.hasEnded()).isTrue();
    }

    @Test
    void the_end_of_the_source_passes() {
      with(new TimeoutToxic(0));
      pipe.sendEnd();
      assertThat(pipe.hasEnded()).isTrue();
    }
  }

  @Nested
  class ResetPeer {

    @Test
    void the_first_bytes_light_the_fuse() {
      with(new ResetPeerToxic(100));
      pipe.after(HOUR_MILLIS);
      pipe.send("a");
      pipe.after(60);
      pipe.send("b");
      pipe.after(39);
      assertThat(pipe.resets()).isZero();
      pipe.after(1);
      assertThat(pipe.resets()).isOne();
      assertThat(pipe.arrived()).isEmpty();
    }

    @Test
    void removal_spares_a_connection_that_lost_nothing_and_no_other() {
      with(new ResetPeerToxic(100));
      pipe.change();
      assertThat(pipe.resets()).isZero();
      with(new ResetPeerToxic(100));
      pipe.send("a");
      pipe.change();
      assertThat(pipe.resets()).isOne();
    }
  }

  @Nested
  class Slicer {

    @Test
    void slices_are_of_the_size_within_the_variation_and_lose_nothing() {
      with(new SlicerToxic(10, 5, 0));
      String text = "0123456789".repeat(50);
      pipe.send(text);
      List<String> slices = pipe.arrived();
      assertThat(slices).hasSizeGreaterThan(33).allMatch(slice -> slice.length() <= 15);
      assertThat(String.join("", slices)).isEqualTo(text);
    }

    @Test
    void slices_come_after_one_another() {
      with(new SlicerToxic(5, 0, 2000));
      pipe.send("aaaaabbbbb");
      pipe.sendEnd();
      assertThat(pipe.arrived()).containsExactly("aaaaa");
      pipe.after(1);
      assertThat(pipe.arrived()).isEmpty();
      pipe.after(1);
      assertThat(pipe.arrived()).containsExactly("bbbbb");
      assertThat(pipe.hasEnded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-3, -3", "1, 100"})
    void sizes_that_make_no_sense_still_lose_nothing(int size, int variation) {
      with(new SlicerToxic(size, variation, 0));
      pipe.send("abcdefghij");
      assertThat(String.join("", pipe.arrived())).isEqualTo("abcdefghij");
    }

    @Test
    void removal_lets_go_of_the_rest() {
      with(new SlicerToxic(5, 0, 2000));
      pipe.send("aaaaabbbbbccccc");
      pipe.change();
      assertThat(String.join("", pipe.arrived())).isEqualTo("aaaaabbbbbccccc");
    }
  }

  @Nested
  class LimitData {

    @Test
    void the_limit_is_the_end() {
      with(new LimitDataToxic(5));
      pipe.send("abc");
      assertThat(pipe.hasEnded()).isFalse();
      pipe.send("defg");
      assertThat(pipe.arrived()).containsExactly("abc", "de");
      assertThat(pipe.hasEnded()).isTrue();
    }

    @Test
    void the_very_last_byte_ends_it() {
      with(new LimitDataToxic(3));
      pipe.send("abc");
      assertThat(pipe.arrived()).containsExactly("abc");
      assertThat(pipe.hasEnded()).isTrue();
    }

    @Test
    void a_change_goes_on_counting() {
      with(new LimitDataToxic(100));
      pipe.send("abc");
      pipe.change(new LimitDataToxic(4));
      pipe.send("de");
      assertThat(pipe.arrived()).containsExactly("abc", "d");
      assertThat(pipe.hasEnded()).isTrue();
    }

    @Test
    void nothing_follows_the_end_though_the_toxic_is_removed() {
      with(new SlowCloseToxic(HOUR_MILLIS), new LimitDataToxic(1), new SlowCloseToxic(HOUR_MILLIS));
      pipe.send("ab");
      pipe.change(new SlowCloseToxic(HOUR_MILLIS));
      pipe.send("c");
      assertThat(pipe.arrived()).containsExactly("a");
    }
  }

  @Test
  void toxics_take_effect_in_order() {
    with(new BandwidthToxic(1), new LatencyToxic(50, 0), new LimitDataToxic(3));
    pipe.send("abcde");
    pipe.after(5);
    // The latency counts from when the bytes came in, so that the narrow part is within it.
    pipe.after(44);
    assertThat(pipe.arrived()).isEmpty();
    pipe.after(1);
    assertThat(pipe.arrived()).containsExactly("abc");
    assertThat(pipe.hasEnded()).isTrue();
  }
}
