package dev.headroom.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.testbed.process.StackStartException;
import dev.headroom.testbed.support.FakeAppJar;
import dev.headroom.testbed.toxiproxy.ToxiproxySource;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proxies between, a front before, and parts that go and come back. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SurroundedAppIT {
  @TempDir private Path temp;

  @Test
  void the_app_goes_through_proxies_and_users_through_the_front_and_parts_come_back()
      throws Exception {
    StackSpec spec =
        StackSpec.stores(EnumSet.of(Store.REDIS))
            .withApp(FakeAppJar.in(temp), 2)
            .withToxiproxy(ToxiproxySource.EMBEDDED)
            .withDirectory(temp.resolve("logs"))
            .withFront();
    try (Stack stack = Stack.start(spec)) {
      Endpoints at = stack.endpoints();
      assertThat(stack.parts())
          .extracting(Part::name)
          .containsExactlyInAnyOrder("redis", "toxiproxy", "app-1", "app-2", "front");
      int proxied = redisPortOf(at.apps().get(0));
      assertThat(proxied).isNotEqualTo(at.redis().getPort());
      assertThat(ping(proxied)).isEqualTo("+PONG");
      assertThat(argumentsOf(at.front())).contains("--spring.data.redis.port=" + proxied);
      aSecondStackIsRefusedTheirNames(at.toxiproxy());
      aKilledPartComesBackAtItsPlace(stack);
      anInstanceThatIsAwayIsPassedOver(stack);
    }
  }

  private void aSecondStackIsRefusedTheirNames(URI toxiproxy) throws IOException {
    StackSpec another =
        StackSpec.stores(EnumSet.of(Store.REDIS))
            .withApp(FakeAppJar.in(temp), 1)
            .withToxiproxy(ToxiproxySource.at(toxiproxy));
    assertThatThrownBy(() -> Stack.start(another))
        .isInstanceOf(StackStartException.class)
        .hasMessageContaining("has a proxy redis to 127.0.0.1:");
  }

  private void aKilledPartComesBackAtItsPlace(Stack stack) throws Exception {
    int port = stack.endpoints().redis().getPort();
    long before = stack.process("redis").pid();
    long log = Files.size(temp.resolve("logs/redis.log"));
    stack.kill("redis");
    assertThat(stack.away()).containsExactly("redis");
    assertThat(stack.process("redis").isAlive()).isFalse();
    stack.start("redis");
    assertThat(stack.away()).isEmpty();
    assertThat(ping(port)).isEqualTo("+PONG");
    assertThat(stack.process("redis").pid()).isNotEqualTo(before);
    assertThat(Files.size(temp.resolve("logs/redis.log"))).isGreaterThan(log);
    long told =
        StackRegistry.open().find(stack.id()).orElseThrow().state().endpoints().pids().get("redis");
    assertThat(told).isEqualTo(stack.process("redis").pid());
  }

  private static void anInstanceThatIsAwayIsPassedOver(Stack stack) throws Exception {
    stack.stop("app-1");
    for (int i = 0; i < 4; i++) {
      assertThat(argumentsOf(stack.endpoints().front()))
          .contains("--server.port=" + stack.endpoints().apps().get(1).getPort());
    }
    assertThatThrownBy(() -> stack.kill("app-3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no part app-3; it has ");
  }

  private static int redisPortOf(URI app) throws IOException {
    Matcher port =
        Pattern.compile("--spring.data.redis.port=(\\d+)")
            .matcher(String.join("\n", argumentsOf(app)));
    assertThat(port.find()).isTrue();
    return Integer.parseInt(port.group(1));
  }

  private static String ping(int port) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
    }
  }

  private static List<String> argumentsOf(URI app) throws IOException {
    var connection = app.toURL().openConnection();
    connection.setRequestProperty("Connection", "close");
    try (var answer = connection.getInputStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
