package dev.headroom.testbed.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The front before two servers of this test. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class FrontIT {
  private static final int MUCH = 4 << 20;

  private final AtomicBoolean firstIsReady = new AtomicBoolean(true);
  private ServerSocket first;
  private ServerSocket second;
  private Front front;

  @BeforeEach
  void start() throws IOException {
    first = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    second = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    front =
        Front.before(
            List.of(
                new Upstream(address(first), firstIsReady::get),
                new Upstream(address(second), () -> true)),
            0);
  }

  @AfterEach
  void stop() throws IOException {
    front.close();
    first.close();
    second.close();
  }

  @Test
  void connections_are_dealt_in_turn() throws IOException {
    try (Socket one = client();
        Socket atFirst = first.accept();
        Socket two = client();
        Socket atSecond = second.accept()) {
      say(one, "1");
      say(two, "2");
      assertThat(atFirst.getInputStream().read()).isEqualTo('1');
      assertThat(atSecond.getInputStream().read()).isEqualTo('2');
    }
  }

  @Test
  void what_is_said_arrives_while_the_connection_stays_open() throws IOException {
    try (Socket client = client();
        Socket server = first.accept()) {
      for (String event : List.of("data: 41\n\n", "data: 40\n\n")) {
        say(server, event);
        assertThat(client.getInputStream().readNBytes(event.length()))
            .asString(StandardCharsets.US_ASCII)
            .isEqualTo(event);
      }
    }
  }

  @Test
  void one_end_can_have_said_all_while_the_other_goes_on() throws IOException {
    try (Socket client = client();
        Socket server = first.accept()) {
      say(client, "question");
      client.shutdownOutput();
      assertThat(server.getInputStream().readAllBytes()).asString().isEqualTo("question");
      say(server, "answer");
      server.shutdownOutput();
      assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo("answer");
    }
  }

  @Test
  void what_a_slow_reader_has_not_taken_waits_and_arrives_whole() throws Exception {
    try (Socket client = client();
        Socket server = first.accept()) {
      byte[] much = new byte[MUCH];
      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(
              () -> {
                try {
                  server.getOutputStream().write(much);
                  server.shutdownOutput();
                } catch (IOException cut) {
                  throw new IllegalStateException(cut);
                }
              });
      InputStream in = client.getInputStream();
      assertThat(in.readNBytes(1)).hasSize(1);
      assertThat(in.readAllBytes()).hasSize(MUCH - 1);
      sending.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_cut_connection_is_cut_at_the_other_end_too() throws IOException {
    try (Socket client = client()) {
      Socket server = first.accept();
      say(server, "x");
      assertThat(client.getInputStream().read()).isEqualTo('x');
      server.setSoLinger(true, 0);
      server.close();
      assertThatThrownBy(() -> client.getInputStream().read()).hasMessageContaining("reset");
    }
  }

  @Test
  void who_refuses_is_passed_over() throws IOException {
    first.close();
    try (Socket client = client();
        Socket atSecond = second.accept()) {
      say(client, "2");
      assertThat(atSecond.getInputStream().read()).isEqualTo('2');
    }
  }

  @Test
  void where_all_refuse_a_connection_is_cut() throws IOException {
    first.close();
    second.close();
    try (Socket client = client()) {
      assertThatThrownBy(
              () -> {
                while (client.getInputStream().read() >= 0) {
                  // nobody is there who could have said it
                }
                throw new IOException("ended");
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void who_is_not_ready_gets_nothing_new_and_keeps_what_it_has() throws IOException {
    try (Socket old = client();
        Socket atFirst = first.accept()) {
      firstIsReady.set(false);
      first.setSoTimeout(1);
      await().until(() -> secondAnswers() && secondAnswers());
      say(old, "1");
      assertThat(atFirst.getInputStream().read()).isEqualTo('1');
    }
  }

  /** Whether the next connection is dealt to the second. */
  private boolean secondAnswers() throws IOException {
    try (Socket client = client()) {
      second.setSoTimeout(500);
      try (Socket atSecond = second.accept()) {
        return client.isConnected() && atSecond.isConnected();
      } catch (java.net.SocketTimeoutException dealtToTheFirst) {
        return false;
      }
    }
  }

  private Socket client() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), front.port());
  }

  private static InetSocketAddress address(ServerSocket server) {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  private static void say(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
