package dev.headroom.testbed.toxiproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:80", "[0:0:0:0:0:0:0:1]:65535"})
  void a_numeric_address_is_shown_as_it_was_given(String text) {
    assertThat(Address.format(Address.parse(text))).isEqualTo(text);
  }

  @Test
  void no_host_means_loopback_and_nothing_at_all_any_port_of_it() {
    assertThat(Address.format(Address.listen(":80"))).isEqualTo("127.0.0.1:80");
    assertThat(Address.format(Address.listen(""))).isEqualTo("127.0.0.1:0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536", "::1:-1"})
  void an_address_without_a_port_is_refused(String text) {
    assertThatThrownBy(() -> Address.parse(text))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining(text);
  }
}
