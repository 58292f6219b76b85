package dev.headroom.testbed.toxiproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.headroom.testbed.guardian.StackDirectory;
import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.Site;
import dev.headroom.testbed.process.StackStartException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ToxiproxyServerIT {
  @TempDir private Path temp;
  private Site site;

  @BeforeEach
  void openSite() throws Exception {
    Path root = Files.createDirectories(temp.resolve("stacks/one"));
    site = new Site(new HeadroomHome(temp), new StackDirectory(root), temp.resolve("logs"));
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void the_embedded_one_is_a_process_of_the_stack_and_ends_with_it() throws Exception {
    URI url = ToxiproxyServer.start(site, ToxiproxySource.EMBEDDED);
    assertThat(ToxiproxyVersion.of(url)).endsWith("+headroom");
    assertThat(ToxiproxyServer.start(site, ToxiproxySource.at(url))).isEqualTo(url);
    site.close();
    assertThatIOException().isThrownBy(() -> ToxiproxyVersion.of(url));
  }

  @Test
  void a_given_address_where_something_else_answers_is_refused() throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.start();
    try {
      URI url = URI.create("http://127.0.0.1:" + other.getAddress().getPort());
      assertThatThrownBy(() -> ToxiproxyServer.start(site, ToxiproxySource.at(url)))
          .isInstanceOf(StackStartException.class)
          .hasMessageContaining("nothing at " + url + " answers as a Toxiproxy");
    } finally {
      other.stop(0);
    }
  }
}
