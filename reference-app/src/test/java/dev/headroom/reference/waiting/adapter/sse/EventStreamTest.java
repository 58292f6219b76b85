package dev.headroom.reference.waiting.adapter.sse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.waiting.WaitingToken;
import dev.headroom.reference.waiting.WaitingToken.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventStreamTest {
  private static final WaitingToken KEY = new WaitingToken(Kind.KEY, 1, 7, "k".repeat(22));
  private static final WaitingToken PASS = new WaitingToken(Kind.PASS, 1, 7, "p".repeat(22));
  private final EventId id = new EventId(KEY);
  private final EventStream stream = new EventStream(new StreamMeters(new SimpleMeterRegistry()));
  private final Pipe pipe = new Pipe();

  @Test
  void a_place_is_written() {
    stream.writable(pipe);
    stream.position(place(3), false);
    assertThat(pipe.text())
        .isEqualTo(
            "event: position\nid: "
                + id.text(3)
                + "\ndata: {\"position\":3,\"waitingCount\":9,\"estimatedWaitSeconds\":4}\n\n");
  }

  @Test
  void nothing_is_written_before_the_container_allows_it() {
    stream.position(place(3), false);
    assertThat(pipe.text()).isEmpty();
    stream.writable(pipe);
    assertThat(pipe.text()).contains("\"position\":3");
  }

  @Test
  void of_the_places_a_slow_listener_missed_only_the_newest_is_written() {
    pipe.ready = false;
    stream.writable(pipe);
    for (int position = 900; position > 0; position--) {
      stream.position(place(position), true);
    }
    pipe.ready = true;
    stream.writable(pipe);
    assertThat(pipe.text()).contains("\"position\":1,").doesNotContain("\"position\":2,");
    assertThat(pipe.written).hasSize(2);
  }

  @Test
  void an_admission_is_not_lost_on_a_slow_listener_and_ends_the_stream() {
    pipe.ready = false;
    stream.writable(pipe);
    stream.position(place(1), false);
    stream.end(Event.admitted(id, PASS, Instant.EPOCH));
    stream.position(place(1), true);
    stream.end(Event.closing(id, 1, "shutdown", 1));
    assertThat(pipe.text()).isEmpty();
    pipe.ready = true;
    stream.writable(pipe);
    assertThat(pipe.text())
        .isEqualTo(
            "event: admitted\nid: "
                + id.text(0)
                + "\ndata: {\"admittedToken\":\""
                + PASS.text()
                + "\",\"expiresAt\":\"1970-01-01T00:00:00Z\"}\n\n<close>");
    stream.heartbeat();
    assertThat(pipe.text()).endsWith("<close>");
  }

  @Test
  void a_listener_is_blocked_for_as_long_as_it_takes_nothing() {
    stream.writable(pipe);
    stream.position(place(2), false);
    assertThat(stream.isBlockedSince(System.nanoTime() + 1_000)).isFalse();
    long before = System.nanoTime();
    pipe.ready = false;
    stream.position(place(1), false);
    assertThat(stream.isBlockedSince(before)).isFalse();
    assertThat(stream.isBlockedSince(System.nanoTime() + 1_000)).isTrue();
    pipe.ready = true;
    stream.writable(pipe);
    assertThat(stream.isBlockedSince(System.nanoTime() + 1_000)).isFalse();
  }

  @Test
  void a_broken_connection_is_closed_and_not_written_to_again() {
    pipe.broken = true;
    stream.writable(pipe);
    stream.position(place(2), false);
    pipe.broken = false;
    stream.end(null);
    assertThat(pipe.text()).isEqualTo("<close>");
    assertThat(stream.isFinished()).isFalse();
  }

  @Test
  void whoever_is_given_up_is_cut_off_once() {
    stream.writable(pipe);
    assertThat(stream.giveUp()).isTrue();
    assertThat(stream.giveUp()).isFalse();
    stream.end(null);
    stream.position(place(2), true);
    assertThat(pipe.text()).isEqualTo("<close>");
    assertThat(stream.isFinished()).isTrue();
  }

  @Test
  void a_place_goes_on_from_the_id_of_the_same_ticket_alone() {
    EventId other = new EventId(new WaitingToken(Kind.KEY, 1, 7, "x".repeat(22)));
    assertThat(id.toldBy(id.text(17))).isEqualTo(17);
    for (String nothing :
        new String[] {
          "", "7", other.text(17), id.text(0), id.text(17) + "x", id.text(17) + "0".repeat(20)
        }) {
      assertThat(id.toldBy(nothing)).as(nothing).isEqualTo(Long.MAX_VALUE);
    }
  }

  private Event place(long position) {
    return Event.position(id, position, 9, 4);
  }

  /** Keeps what is written, and can be full or broken. */
  private static final class Pipe implements Output {
    private final List<String> written = new ArrayList<>();
    private boolean ready = true;
    private boolean broken;

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      if (broken) {
        throw new IOException("broken pipe");
      }
      written.add(new String(bytes, StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
      written.add("<close>");
    }

    String text() {
      return String.join("", written);
    }
  }
}
