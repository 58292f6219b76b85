package dev.headroom.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headroom.testbed.process.PortInUseException;
import dev.headroom.testbed.process.StackStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailedStartIT {

  @Test
  void a_port_in_use_is_named_before_anything_starts() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      StackSpec spec = StackSpec.stores().withPort("mariadb", taken.getLocalPort());
      assertThatThrownBy(() -> Stack.start(spec))
          .isInstanceOf(PortInUseException.class)
          .hasMessage("mariadb did not start: port " + taken.getLocalPort() + " is already in use");
    }
  }

  @Test
  void a_port_taken_at_the_last_moment_is_recognised_in_the_log() {
    PortThief thief = new PortThief();
    StackSpec spec =
        StackSpec.stores(EnumSet.of(Store.REDIS)).withPort("redis", thief.port).withListener(thief);
    StackStartException failure =
        catchThrowableOfType(StackStartException.class, () -> Stack.start(spec));
    assertThat(failure.part()).isEqualTo("redis");
    assertThat(failure.reason()).contains("already in use");
    assertThat(failure).hasMessageContaining("Address already in use");
    thief.giveBack();
  }

  /** Takes the port between the look at it and its use. */
  private static final class PortThief implements StackListener {
    private final int port;
    private ServerSocket taken;

    PortThief() {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void starting(String part) {
      try {
        taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void giveBack() {
      try {
        taken.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void ready(String part, Duration took) {
      throw new IllegalStateException(part + " became ready on a port that is not its own");
    }
  }
}
