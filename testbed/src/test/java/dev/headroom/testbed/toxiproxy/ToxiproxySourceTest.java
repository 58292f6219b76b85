package dev.headroom.testbed.toxiproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ToxiproxySourceTest {

  @ParameterizedTest
  @ValueSource(strings = {"auto", "embedded", "installed", "docker", "http://127.0.0.1:8474"})
  void a_source_is_read_as_it_is_written(String text) {
    assertThat(ToxiproxySource.of(text)).hasToString(text);
  }

  @Test
  void an_address_may_leave_out_the_usual_port_and_have_a_slash() {
    assertThat(ToxiproxySource.of("http://toxiproxy/").url())
        .isEqualTo(URI.create("http://toxiproxy:8474"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "podman", "127.0.0.1:8474", "https://127.0.0.1:8474", "http://", " "})
  void anything_else_is_refused_with_what_is_known(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ToxiproxySource.of(text))
        .withMessageContaining("auto, embedded, installed, docker or http://host:port");
  }
}
