package dev.headroom.testbed.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RotationTest {
  private boolean secondIsReady = true;
  private final Upstream first = new Upstream(at(1), () -> true);
  private final Upstream second = new Upstream(at(2), () -> secondIsReady);
  private final Upstream third = new Upstream(at(3), () -> true);
  private final Rotation rotation = new Rotation(List.of(first, second, third));

  @Test
  void those_that_are_ready_take_turns() {
    assertThat(rotation.next()).containsExactly(at(1), at(2), at(3));
    assertThat(rotation.next()).containsExactly(at(2), at(3), at(1));
    assertThat(rotation.next()).containsExactly(at(3), at(1), at(2));
    assertThat(rotation.next()).containsExactly(at(1), at(2), at(3));
  }

  @Test
  void one_that_is_not_ready_comes_last_until_it_is() {
    secondIsReady = false;
    second.ask();
    assertThat(rotation.next()).containsExactly(at(1), at(3), at(2));
    assertThat(rotation.next()).containsExactly(at(3), at(1), at(2));
    secondIsReady = true;
    second.ask();
    assertThat(rotation.next()).containsExactly(at(3), at(1), at(2));
    assertThat(rotation.next()).containsExactly(at(1), at(2), at(3));
    assertThat(rotation.next()).containsExactly(at(2), at(3), at(1));
  }

  private static InetSocketAddress at(int port) {
    return InetSocketAddress.createUnresolved("instance", port);
  }
}
