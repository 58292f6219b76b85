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
    Map<String, Double> figures = answeredBy("$" + INFO.length() + "\r\n" + INFO + "\r\n");

    assertThat(figures).containsKey("redis.ping.millis").hasSize(4);
    assertThat(figures)
        .contains(
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

  @Test
  void work_done_is_told_as_totals_of_the_thread_that_answers() {
    assertThat(
            RedisInfo.figures(
                "total_commands_processed:4711\r\nused_cpu_sys:9.0\r\nused_cpu_user:9.0\r\n"
                    + "used_cpu_sys_main_thread:1.5\r\nused_cpu_user_main_thread:2.25\r\n"
                    + "cmdstat_get:calls=10,usec=500000,usec_per_call=50000.00\r\n"
                    + "cmdstat_eval:calls=1,usec=250000,usec_per_call=250000.00\r\n"))
        .containsOnly(
            entry("redis.commands", 4711.0),
            entry("redis.cpu.seconds", 3.75),
            entry("redis.command.seconds", 0.75));
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
      for (String said : new String[] {"+PONG\r\n", answer}) {
        command(client.getInputStream());
        client.getOutputStream().write(said.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static void command(InputStream in) throws IOException {
    while (in.read() != '\n') {
      // to the end of its line
    }
  }
}
