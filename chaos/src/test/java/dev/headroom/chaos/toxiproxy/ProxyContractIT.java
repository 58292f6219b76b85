package dev.headroom.chaos.toxiproxy;

import static dev.headroom.chaos.toxiproxy.ToxiproxyUnderTest.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What every Toxiproxy does with connections, whatever toxics it knows. */
@ToxiproxyContract
class ProxyContractIT {
  @Parameter private ToxiproxyKind kind;
  private static final int MEGABYTE = 1 << 20;

  private ToxiproxyUnderTest toxiproxy;
  private TcpServer echo;

  @BeforeEach
  void start() throws IOException {
    toxiproxy = new ToxiproxyUnderTest(kind);
    echo = TcpServer.echo();
  }

  @AfterEach
  void stop() throws IOException {
    echo.close();
    toxiproxy.close();
  }

  @Test
  void a_megabyte_comes_back_unharmed_and_in_order() throws Exception {
    Proxy proxy = toxiproxy.proxyTo(echo.port());
    assertThat(echoed(address(proxy), random(1))).isEqualTo(random(1));
  }

  @Test
  void a_megabyte_comes_back_unharmed_though_every_piece_is_late_by_another_time()
      throws Exception {
    Proxy proxy = toxiproxy.proxyTo(echo.port());
    proxy.toxics().latency("up", ToxicDirection.UPSTREAM, 5).setJitter(5);
    proxy.toxics().latency("down", ToxicDirection.DOWNSTREAM, 5).setJitter(5);
    assertThat(echoed(address(proxy), random(2))).isEqualTo(random(2));
  }

  @Test
  void connections_do_not_hear_each_other() throws Exception {
    Proxy proxy = toxiproxy.proxyTo(echo.port());
    proxy.toxics().latency("down", ToxicDirection.DOWNSTREAM, 5).setJitter(5);
    List<Callable<byte[]>> conversations = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      byte[] own = random(i);
      conversations.add(() -> echoed(address(proxy), own));
    }
    ExecutorService pool = Executors.newFixedThreadPool(conversations.size());
    try {
      List<Future<byte[]>> heard = pool.invokeAll(conversations);
      for (int i = 0; i < heard.size(); i++) {
        assertThat(heard.get(i).get()).as("connection %d", i).isEqualTo(random(i));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void a_disabled_proxy_refuses_connections_and_cuts_open_ones() throws IOException {
    Proxy proxy = toxiproxy.proxyTo(echo.port());
    try (Conversation open = new Conversation(address(proxy))) {
      open.roundTrip();
      proxy.disable();
      assertThat(open.hear(1)).isEmpty();
    }
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> new Conversation(address(proxy)));
  }

  @Test
  void an_enabled_proxy_serves_again_at_the_same_address() throws IOException {
    Proxy proxy = toxiproxy.proxyTo(echo.port());
    InetSocketAddress before = address(proxy);
    proxy.disable();
    proxy.enable();
    assertThat(address(toxiproxy.client().getProxy(proxy.getName()))).isEqualTo(before);
    try (Conversation open = new Conversation(before)) {
      open.roundTrip();
    }
  }

  @Test
  void another_upstream_is_reached_at_the_same_address() throws IOException {
    Proxy proxy = toxiproxy.proxyTo(echo.port());
    try (TcpServer other = TcpServer.serving(c -> c.getOutputStream().write('!'))) {
      proxy.setUpstream("127.0.0.1:" + other.port());
      try (Conversation open = new Conversation(address(proxy))) {
        assertThat(open.hearToTheEnd()).containsExactly('!');
      }
    }
  }

  @Test
  void a_client_of_a_dead_upstream_is_let_in_and_cut() throws IOException {
    int deadPort = echo.port();
    echo.close();
    try (Conversation open = new Conversation(address(toxiproxy.proxyTo(deadPort)))) {
      assertThat(open.hear(1)).isEmpty();
    }
  }

  @Test
  void a_deleted_proxy_frees_its_address() throws IOException {
    Proxy proxy = toxiproxy.proxyTo(echo.port());
    proxy.delete();
    assertThatExceptionOfType(ConnectException.class)
        .isThrownBy(() -> new Conversation(address(proxy)));
    assertThat(toxiproxy.client().getProxyOrNull(proxy.getName())).isNull();
  }

  private static byte[] random(long seed) {
    byte[] bytes = new byte[MEGABYTE];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  /** Says everything on a thread of its own while it listens, for the echo holds little. */
  private static byte[] echoed(InetSocketAddress address, byte[] bytes) throws Exception {
    ExecutorService speaker = Executors.newSingleThreadExecutor();
    try (Conversation open = new Conversation(address)) {
      Future<?> said =
          speaker.submit(
              () -> {
                open.say(bytes);
                return bytes.length;
              });
      byte[] heard = open.hear(bytes.length);
      said.get();
      return heard;
    } finally {
      speaker.shutdownNow();
    }
  }
}
