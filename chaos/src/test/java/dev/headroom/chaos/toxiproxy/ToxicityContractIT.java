package dev.headroom.chaos.toxiproxy;

import static dev.headroom.chaos.toxiproxy.ToxiproxyUnderTest.address;
import static eu.rekawek.toxiproxy.model.ToxicDirection.DOWNSTREAM;
import static eu.rekawek.toxiproxy.model.ToxicDirection.UPSTREAM;
import static org.assertj.core.api.Assertions.assertThat;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.Toxic;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import eu.rekawek.toxiproxy.model.ToxicList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom a toxic hits, and that nothing is left of one that is gone. */
@ToxiproxyContract
class ToxicityContractIT {
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
  private static final int CONNECTIONS = 100;

  @Parameter private ToxiproxyKind kind;

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

  private interface Adding {
    Toxic to(ToxicList toxics, ToxicDirection direction) throws IOException;
  }

  private static Stream<Arguments> toxics() {
    Stream<Adding> all =
        Stream.of(
            (toxics, direction) -> toxics.latency("toxic", direction, HOUR_MILLIS),
            (toxics, direction) -> toxics.bandwidth("toxic", direction, 0),
            (toxics, direction) -> toxics.slowClose("toxic", direction, HOUR_MILLIS),
            (toxics, direction) -> toxics.timeout("toxic", direction, 0),
            (toxics, direction) -> toxics.resetPeer("toxic", direction, 0),
            (toxics, direction) -> toxics.limitData("toxic", direction, 1),
            (toxics, direction) -> toxics.slicer("toxic", direction, 1, 0));
    return all.flatMap(
        adding -> Stream.of(Arguments.of(adding, UPSTREAM), Arguments.of(adding, DOWNSTREAM)));
  }

  @ParameterizedTest
  @MethodSource("toxics")
  void a_toxicity_of_zero_spares_and_removal_restores(Adding adding, ToxicDirection direction)
      throws IOException {
    Toxic toxic = adding.to(proxy.toxics(), direction);
    toxic.setToxicity(0);
    try (Conversation spared = new Conversation(address(proxy))) {
      spared.roundTrip();
      spared.roundTrip();
    }
    toxic.setToxicity(1);
    toxic.remove();
    assertThat(proxy.toxics().getAll()).isEmpty();
    try (Conversation after = new Conversation(address(proxy))) {
      after.roundTrip();
      after.roundTrip();
    }
  }

  @ParameterizedTest
  @EnumSource
  void half_of_the_connections_are_hit_each_wholly_or_not_at_all(ToxicDirection direction)
      throws IOException {
    proxy.toxics().limitData("limit", direction, 0).setToxicity(0.5f);
    int hit = 0;
    for (int i = 0; i < CONNECTIONS; i++) {
      try (Conversation open = new Conversation(address(proxy))) {
        open.say((byte) '?');
        if (open.hear(1).length == 0) {
          hit++;
        } else {
          for (int more = 0; more < 5; more++) {
            open.roundTrip();
          }
        }
      }
    }
    // 100 fair coins leave this range once in 10^9 times.
    assertThat(hit).isBetween(20, 80);
  }

  @ParameterizedTest
  @EnumSource
  void a_toxicity_of_one_hits_every_connection(ToxicDirection direction) throws IOException {
    proxy.toxics().limitData("limit", direction, 0);
    for (int i = 0; i < CONNECTIONS; i++) {
      try (Conversation open = new Conversation(address(proxy))) {
        open.say((byte) '?');
        assertThat(open.hear(1)).isEmpty();
      }
    }
  }

  /** If the proxy kept everything, all would be taken at once; a stop is waited for. */
  @Test
  void a_slow_way_makes_the_sender_wait() throws IOException {
    proxy.toxics().bandwidth("narrow", UPSTREAM, 1);
    int most = 64 << 20;
    try (SocketChannel sender = SocketChannel.open(address(proxy))) {
      sender.configureBlocking(false);
      long[] sent = new long[1];
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(100))
          .until(() -> sent[0] >= most | push(sender, sent, most) == 0);
      assertThat(sent[0]).isLessThan(most);
    }
  }

  private static long push(SocketChannel sender, long[] sent, long most) throws IOException {
    long before = sent[0];
    ByteBuffer zeros = ByteBuffer.allocate(64 << 10);
    while (sent[0] < most) {
      zeros.clear();
      int written = sender.write(zeros);
      if (written == 0) {
        break;
      }
      sent[0] += written;
    }
    return sent[0] - before;
  }

  @Test
  void names_are_those_that_were_given() throws IOException {
    proxy.toxics().latency("one", DOWNSTREAM, 1);
    proxy.toxics().slicer("two", UPSTREAM, 10, 5);
    List<String> names = proxy.toxics().getAll().stream().map(t -> t.getName()).toList();
    assertThat(names).containsExactly("two", "one");
  }
}
