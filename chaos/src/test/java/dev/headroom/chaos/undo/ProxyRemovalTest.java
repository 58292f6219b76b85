package dev.headroom.chaos.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.headroom.chaos.wire.Proxies;
import dev.headroom.testbed.process.Ports;
import dev.headroom.testbed.toxiproxy.EmbeddedToxiproxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProxyRemovalTest {
  private final EmbeddedToxiproxy toxiproxy = EmbeddedToxiproxy.start();
  private final URI api = toxiproxy.url();

  @AfterEach
  void stop() {
    toxiproxy.close();
  }

  @Test
  void proxies_to_stores_that_have_ended_are_removed() throws IOException {
    Undo undo = ProxyRemoval.of(api);
    proxy("redis", 1);
    proxy("kafka", 1);
    UndoKinds.undo(undo);
    assertThat(Proxies.find(api, "redis")).isEmpty();
    assertThat(Proxies.find(api, "kafka")).isEmpty();
    UndoKinds.undo(undo);
  }

  @Test
  void what_was_there_before_is_left_alone() throws IOException {
    proxy("redis", 1);
    UndoKinds.undo(ProxyRemoval.of(api));
    assertThat(Proxies.find(api, "redis")).isPresent();
  }

  @Test
  void a_proxy_whose_store_answers_is_left_alone_and_told_of() throws IOException {
    Undo undo = ProxyRemoval.of(api);
    try (ServerSocket store = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      proxy("redis", store.getLocalPort());
      assertThatIOException()
          .isThrownBy(() -> UndoKinds.undo(undo))
          .withMessageContaining("proxy redis");
      assertThat(Proxies.find(api, "redis")).isPresent();
    }
  }

  @Test
  void where_the_toxiproxy_has_ended_its_proxies_have_too() throws IOException {
    Undo undo = ProxyRemoval.of(api);
    toxiproxy.close();
    UndoKinds.undo(undo);
  }

  private void proxy(String name, int upstream) throws IOException {
    new ToxiproxyClient(api.getHost(), api.getPort())
        .createProxy(name, "127.0.0.1:" + Ports.free(), "127.0.0.1:" + upstream);
  }
}
