package dev.headroom.chaos.toxiproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.headroom.testbed.toxiproxy.EmbeddedToxiproxy;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Where the embedded server has promises of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedToxiproxyIT {

  @Test
  void two_servers_stand_side_by_side() throws IOException {
    try (EmbeddedToxiproxy one = EmbeddedToxiproxy.start();
        EmbeddedToxiproxy other = EmbeddedToxiproxy.start();
        TcpServer echo = TcpServer.echo()) {
      proxy(one, echo);
      assertThat(new ToxiproxyClient(other.host(), other.port()).getProxies()).isEmpty();
    }
  }

  @Test
  void a_closed_server_leaves_no_port_open_and_may_be_closed_again() throws IOException {
    try (TcpServer echo = TcpServer.echo()) {
      EmbeddedToxiproxy toxiproxy = EmbeddedToxiproxy.start();
      Proxy proxy = proxy(toxiproxy, echo);
      Conversation open = new Conversation(ToxiproxyUnderTest.address(proxy));
      open.roundTrip();
      toxiproxy.close();
      toxiproxy.close();
      assertThat(open.hear(1)).isEmpty();
      assertThatIOException().isThrownBy(() -> new Conversation(ToxiproxyUnderTest.address(proxy)));
      assertThatIOException().isThrownBy(proxy::enable);
    }
  }

  private static Proxy proxy(EmbeddedToxiproxy toxiproxy, TcpServer upstream) throws IOException {
    return new ToxiproxyClient(toxiproxy.host(), toxiproxy.port())
        .createProxy("echo", "127.0.0.1:0", "127.0.0.1:" + upstream.port());
  }
}
