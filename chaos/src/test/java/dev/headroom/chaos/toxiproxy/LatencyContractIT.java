package dev.headroom.chaos.toxiproxy;

import static dev.headroom.chaos.toxiproxy.ToxiproxyUnderTest.address;
import static eu.rekawek.toxiproxy.model.ToxicDirection.DOWNSTREAM;
import static eu.rekawek.toxiproxy.model.ToxicDirection.UPSTREAM;
import static org.assertj.core.api.Assertions.assertThat;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.toxic.Latency;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * What the toxic {@code latency} does. A delay is only ever bounded from below; that there is none
 * shows in answers that come although the delay would be an hour.
 */
@ToxiproxyContract
class LatencyContractIT {
  @Parameter private ToxiproxyKind kind;
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  private ToxiproxyUnderTest toxiproxy;
  private TcpServer echo;
  private Proxy proxy;

  @BeforeEach
  void start() throws IOException {
    toxiproxy = new ToxiproxyUnderTest(kind);
    echo = TcpServer.echo();
    proxy = toxiproxy.proxyTo(echo.port());
  }

  @AfterEach
  void stop() throws IOException {
    echo.close();
    toxiproxy.close();
  }

  @Test
  void both_directions_and_both_toxics_of_a_direction_add_up() throws IOException {
    proxy.toxics().latency("first", DOWNSTREAM, 40);
    proxy.toxics().latency("second", DOWNSTREAM, 30);
    proxy.toxics().latency("third", UPSTREAM, 20);
    try (Conversation open = new Conversation(address(proxy))) {
      assertThat(open.roundTrip()).isGreaterThanOrEqualTo(Duration.ofMillis(90));
    }
  }

  @Test
  void jitter_takes_away_no_more_than_itself() throws IOException {
    proxy.toxics().latency("jittery", DOWNSTREAM, 20).setJitter(10);
    try (Conversation open = new Conversation(address(proxy))) {
      for (int i = 0; i < 20; i++) {
        assertThat(open.roundTrip()).isGreaterThanOrEqualTo(Duration.ofMillis(10));
      }
    }
  }

  @Test
  void a_latency_takes_hold_of_an_open_connection() throws IOException {
    try (Conversation open = new Conversation(address(proxy))) {
      open.roundTrip();
      proxy.toxics().latency("late", DOWNSTREAM, 50);
      assertThat(open.roundTrip()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }
  }

  @Test
  void a_removed_latency_lets_go_of_what_it_held() throws IOException {
    Latency latency = proxy.toxics().latency("late", UPSTREAM, HOUR_MILLIS);
    try (Conversation open = new Conversation(address(proxy))) {
      open.say((byte) 'a', (byte) 'b');
      latency.remove();
      assertThat(open.hear(2)).containsExactly('a', 'b');
      open.roundTrip();
    }
  }

  @Test
  void a_changed_latency_holds_for_an_open_connection() throws IOException {
    Latency latency = proxy.toxics().latency("late", DOWNSTREAM, HOUR_MILLIS);
    try (Conversation open = new Conversation(address(proxy))) {
      latency.setLatency(20);
      assertThat(open.roundTrip()).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }
    assertThat(proxy.toxics().get("late", Latency.class).getLatency()).isEqualTo(20);
  }

  @Test
  void a_reset_removes_latency_and_enables_proxies() throws IOException {
    proxy.toxics().latency("late", DOWNSTREAM, HOUR_MILLIS);
    proxy.disable();
    toxiproxy.client().reset();
    try (Conversation open = new Conversation(address(proxy))) {
      open.roundTrip();
    }
    assertThat(proxy.toxics().getAll()).isEmpty();
  }

  @Test
  void a_toxicity_of_zero_spares_every_connection() throws IOException {
    proxy.toxics().latency("late", DOWNSTREAM, HOUR_MILLIS).setToxicity(0);
    try (Conversation open = new Conversation(address(proxy))) {
      open.roundTrip();
    }
  }

  @Test
  void the_end_of_a_connection_is_as_late_as_its_last_byte() throws IOException {
    try (TcpServer farewell = TcpServer.serving(c -> c.getOutputStream().write('!'))) {
      Proxy late = toxiproxy.proxyTo(farewell.port());
      late.toxics().latency("late", DOWNSTREAM, 50);
      long startNanos = System.nanoTime();
      try (Conversation open = new Conversation(address(late))) {
        assertThat(open.hearToTheEnd()).containsExactly('!');
      }
      assertThat(System.nanoTime() - startNanos)
          .isGreaterThanOrEqualTo(Duration.ofMillis(50).toNanos());
    }
  }
}
