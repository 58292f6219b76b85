package dev.headroom.testbed.toxiproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.testbed.guardian.StackDirectory;
import dev.headroom.testbed.home.HeadroomHome;
import dev.headroom.testbed.process.Site;
import dev.headroom.testbed.process.StackStartException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Testcontainers itself, against an engine that only pretends. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ToxiproxyContainerIT {
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

  private static Map<String, String> environment(String address) {
    return Map.of("DOCKER_HOST", address, "TESTCONTAINERS_RYUK_DISABLED", "true");
  }

  @Test
  void a_container_listens_on_the_network_of_the_machine_and_goes_with_the_stack()
      throws Exception {
    try (FakeDocker docker = new FakeDocker(true)) {
      URI url = ToxiproxyServer.start(site, ToxiproxySource.DOCKER, environment(docker.address()));
      assertThat(ToxiproxyVersion.of(url)).isNotEmpty();
      assertThat(docker.created())
          .contains("\"ghcr.io/shopify/toxiproxy:2.12.0\"")
          .contains("\"-host=127.0.0.1\"", "\"-port=" + url.getPort() + "\"")
          .contains("\"NetworkMode\":\"host\"");
      site.close();
      assertThat(docker.calls).contains("DELETE /containers/c1");
      assertThatIOException().isThrownBy(() -> ToxiproxyVersion.of(url));
    }
  }

  @Test
  void without_an_engine_docker_is_refused_in_one_line() {
    assertThatThrownBy(
            () ->
                ToxiproxyServer.start(
                    site, ToxiproxySource.DOCKER, environment("unix:///no/such.sock")))
        .isInstanceOf(StackStartException.class)
        .hasMessage(
            "toxiproxy did not start: no Docker answers at unix:///no/such.sock:"
                + " start it there, or take embedded or installed");
  }
}
