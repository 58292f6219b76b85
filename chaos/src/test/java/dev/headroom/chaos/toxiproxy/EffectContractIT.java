package dev.headroom.chaos.toxiproxy;

import static dev.headroom.chaos.toxiproxy.ToxiproxyUnderTest.address;
import static eu.rekawek.toxiproxy.model.ToxicDirection.DOWNSTREAM;
import static eu.rekawek.toxiproxy.model.ToxicDirection.UPSTREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.Toxic;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each toxic does in each direction; delays are only ever bounded from below. */
@ToxiproxyContract
class EffectContractIT {
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  @Parameter private ToxiproxyKind kind;

  private final CompletableFuture<byte[]> heard = new CompletableFuture<>();
  private final CompletableFuture<Long> endedNanos = new CompletableFuture<>();
  private ToxiproxyUnderTest toxiproxy;
  private TcpServer echo;
  private TcpServer listener;
  private Proxy proxy;

  @BeforeEach
  void start() throws IOException {
    toxiproxy = new ToxiproxyUnderTest(kind);
    echo = TcpServer.echo();
    listener =
        TcpServer.serving(
            connection -> {
              heard.complete(connection.getInputStream().readAllBytes());
              endedNanos.complete(System.nanoTime());
            });
    proxy = toxiproxy.proxyTo(echo.port());
  }

  @AfterEach
  void stop() throws IOException {
    echo.close();
    listener.close();
    toxiproxy.close();
  }

  @ParameterizedTest
  @EnumSource
  void bandwidth_takes_its_time(ToxicDirection direction) throws IOException {
    proxy.toxics().bandwidth("narrow", direction, 10);
    byte[] bytes = random(3000);
    try (Conversation open = new Conversation(address(proxy))) {
      long startNanos = System.nanoTime();
      open.say(bytes);
      assertThat(open.hear(bytes.length)).isEqualTo(bytes);
      assertThat(millisSince(startNanos)).isGreaterThanOrEqualTo(280);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_removed_bandwidth_of_nothing_lets_go_of_everything(ToxicDirection direction)
      throws IOException {
    Toxic closed = proxy.toxics().bandwidth("closed", direction, 0);
    byte[] bytes = random(3000);
    try (Conversation open = new Conversation(address(proxy))) {
      open.say(bytes);
      closed.remove();
      assertThat(open.hear(bytes.length)).isEqualTo(bytes);
      open.roundTrip();
    }
  }

  @ParameterizedTest
  @EnumSource
  void slices_come_one_after_the_other(ToxicDirection direction) throws IOException {
    proxy.toxics().slicer("knife", direction, 100, 0).setDelay(20_000);
    byte[] bytes = random(1000);
    try (Conversation open = new Conversation(address(proxy))) {
      long startNanos = System.nanoTime();
      open.say(bytes);
      assertThat(open.hear(bytes.length)).isEqualTo(bytes);
      assertThat(millisSince(startNanos)).isGreaterThanOrEqualTo(170);
    }
  }

  @Test
  void a_limit_lets_so_many_bytes_up_and_ends() throws Exception {
    toxiproxyTo(listener).toxics().limitData("limit", UPSTREAM, 5);
    try (Conversation open = new Conversation(address(proxy))) {
      open.say(bytes("abc"));
      open.say(bytes("defg"));
      assertThat(heard.get(1, TimeUnit.MINUTES)).isEqualTo(bytes("abcde"));
      assertThat(open.hearToTheEnd()).isEmpty();
    }
  }

  @Test
  void a_limit_lets_so_many_bytes_down_and_ends() throws IOException {
    proxy.toxics().limitData("limit", DOWNSTREAM, 5);
    try (Conversation open = new Conversation(address(proxy))) {
      open.say(bytes("abc"));
      assertThat(open.hear(3)).isEqualTo(bytes("abc"));
      open.say(bytes("defg"));
      assertThat(open.hearToTheEnd()).isEqualTo(bytes("de"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_slow_close_is_late(ToxicDirection direction) throws Exception {
    toxiproxyTo(farewellOrListener(direction)).toxics().slowClose("slow", direction, 100);
    long startNanos = System.nanoTime();
    assertThat(millisOfEnd(direction, startNanos)).isGreaterThanOrEqualTo(100);
  }

  @ParameterizedTest
  @EnumSource
  void a_removed_slow_close_closes(ToxicDirection direction) throws Exception {
    Toxic slow =
        toxiproxyTo(farewellOrListener(direction))
            .toxics()
            .slowClose("slow", direction, HOUR_MILLIS);
    try (Conversation open = new Conversation(address(proxy))) {
      if (upstream(direction)) {
        open.hangUp();
        slow.remove();
        heard.get(1, TimeUnit.MINUTES);
      } else {
        assertThat(open.hear(1)).containsExactly('!');
        slow.remove();
        assertThat(open.hearToTheEnd()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_timeout_swallows_everything_and_ends(ToxicDirection direction) throws IOException {
    proxy.toxics().timeout("deaf", direction, 100);
    long startNanos = System.nanoTime();
    try (Conversation open = new Conversation(address(proxy))) {
      open.say((byte) '?');
      assertThat(open.hearToTheEnd()).isEmpty();
      assertThat(millisSince(startNanos)).isGreaterThanOrEqualTo(100);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_timeout_of_zero_ends_the_connection_when_it_is_removed(ToxicDirection direction)
      throws IOException {
    try (Conversation open = new Conversation(address(proxy))) {
      open.roundTrip();
      Toxic deaf = proxy.toxics().timeout("deaf", direction, 0);
      open.say((byte) '?');
      deaf.remove();
      assertThat(open.hearToTheEnd()).isEmpty();
    }
    try (Conversation next = new Conversation(address(proxy))) {
      next.roundTrip();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_reset_comes_after_its_time(ToxicDirection direction) throws IOException {
    proxy.toxics().resetPeer("reset", direction, 100);
    long startNanos = System.nanoTime();
    try (Conversation open = new Conversation(address(proxy))) {
      open.say((byte) '?');
      assertThatExceptionOfType(SocketException.class)
          .isThrownBy(() -> open.hear(1))
          .withMessageContaining("reset");
      assertThat(millisSince(startNanos)).isGreaterThanOrEqualTo(100);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_reset_at_once_reaches_the_other_side_too(ToxicDirection direction) throws Exception {
    CompletableFuture<String> seen = new CompletableFuture<>();
    try (TcpServer server =
        TcpServer.serving(
            connection -> {
              try {
                connection.getInputStream().read();
                connection.getOutputStream().write('!');
                seen.complete("read " + connection.getInputStream().readAllBytes().length);
              } catch (SocketException e) {
                seen.complete(e.getMessage());
              }
            })) {
      toxiproxyTo(server).toxics().resetPeer("reset", direction, 0);
      try (Conversation open = new Conversation(address(proxy))) {
        open.say((byte) '?');
        // A write may be what meets the reset.
        assertThat(seen.get(1, TimeUnit.MINUTES)).containsAnyOf("reset", "Broken pipe");
      }
    }
  }

  private Proxy toxiproxyTo(TcpServer server) throws IOException {
    proxy = toxiproxy.proxyTo(server.port());
    return proxy;
  }

  private TcpServer farewellOrListener(ToxicDirection direction) throws IOException {
    if (!upstream(direction)) {
      echo.close();
      echo = TcpServer.serving(connection -> connection.getOutputStream().write('!'));
      return echo;
    }
    return listener;
  }

  private long millisOfEnd(ToxicDirection direction, long startNanos) throws Exception {
    try (Conversation open = new Conversation(address(proxy))) {
      if (upstream(direction)) {
        open.hangUp();
        return TimeUnit.NANOSECONDS.toMillis(endedNanos.get(1, TimeUnit.MINUTES) - startNanos);
      }
      assertThat(open.hearToTheEnd()).containsExactly('!');
      return millisSince(startNanos);
    }
  }

  private static boolean upstream(ToxicDirection direction) {
    return direction == UPSTREAM;
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
