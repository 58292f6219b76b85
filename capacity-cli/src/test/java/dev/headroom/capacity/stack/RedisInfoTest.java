package dev.headroom.capacity.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedisInfoTest {
  private static final String INFO =
      "# Memory\r\nused_memory:3145728\r\nused_memory_human:3.00M\r\n\r\n"
          + "# Clients\r\nconnected_clients:23\r\n# Stats\r\ninstantaneous_ops_per_sec:4711\r\n";

  @Test
  void memory_clients_and_commands_a_second_are_taken_from_the_answer() throws IOException {
    assertThat(answeredBy("$" + INFO.length() + "\r\n" + INFO + "\r\n"))
        .containsOnly(
            entry("redis.memory.usedMiB", 3.0),
            entry("redis.clients", 23.0),
            entry("redis.opsPerSecond", 4711.0));
  }

  @Test
  void a_redis_that_refuses_or_falls_silent_is_a_failure_and_no_figure() {
    for (String odd : new String[] {"-NOAUTH no\r\n", "", "$50\r\nused_memory:1\r\n"}) {
      assertThatThrownBy(() -> answeredBy(odd)).as(odd).isInstanceOf(StackFailure.class);
    }
  }

  @Test
  void what_a_version_does_not_say_is_left_out() {
    assertThat(RedisInfo.figures("connected_clients:1\r\n"))
        .containsOnly(entry("redis.clients", 1.0));
  }

  private static Map<String, Double> answeredBy(String answer) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Void> once = CompletableFuture.runAsync(() -> answer(server, answer));
      try {
        return new RedisInfo(URI.create("redis://127.0.0.1:" + server.getLocalPort())).read();
      } finally {
        once.join();
      }
    }
  }

  private static void answer(ServerSocket server, String answer) {
    try (Socket client = server.accept()) {
      InputStream in = client.getInputStream();
      while (in.read() != '\n') {
        // the command
      }
      client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
