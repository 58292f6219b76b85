package dev.headroom.testbed.toxiproxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DockerEngineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path temp;
  private Path socket;
  private ServerSocketChannel server;

  @BeforeEach
  void listen() throws IOException {
    socket = temp.resolve("docker.sock");
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private DockerEngine engine() {
    return new DockerEngine("unix://" + socket);
  }

  private void answering(String answer) {
    Thread thread =
        new Thread(
            () -> {
              try (SocketChannel caller = server.accept()) {
                caller.read(ByteBuffer.allocate(200));
                caller.write(ByteBuffer.wrap(answer.getBytes(US_ASCII)));
              } catch (IOException e) {
                // The caller was told by the end of its connection.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Test
  void the_named_one_is_asked_and_else_the_usual_one() {
    assertThat(DockerEngine.of(Map.of("DOCKER_HOST", " tcp://127.0.0.1:2375 ")).address())
        .isEqualTo("tcp://127.0.0.1:2375");
    assertThat(DockerEngine.of(Map.of("DOCKER_HOST", "")).address())
        .isEqualTo("unix:///var/run/docker.sock");
    assertThat(DockerEngine.of(Map.of()).address()).isEqualTo("unix:///var/run/docker.sock");
  }

  @Test
  void one_that_answers_is_there() {
    answering("HTTP/1.0 200 OK\r\nApi-Version: 1.47\r\n\r\nOK");
    assertThat(engine().answersWithin(PATIENCE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.0 503 Service Unavailable\r\n\r\n", "HTTP/1.1 2000\r\n", "OK\r\n", ""})
  void one_that_answers_otherwise_is_none(String answer) {
    answering(answer);
    assertThat(engine().answersWithin(PATIENCE)).isFalse();
  }

  @Test
  void one_that_says_nothing_is_none() {
    assertThat(engine().answersWithin(Duration.ofMillis(50))).isFalse();
  }

  @Test
  void a_socket_that_nobody_listens_at_any_more_is_none() throws IOException {
    server.close();
    assertThat(Files.exists(socket)).isTrue();
    assertThat(engine().answersWithin(PATIENCE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unix:///no/such.sock",
        "unix:relative",
        "tcp://192.0.2.1:2375",
        "tcp://127.0.0.1",
        "ssh://me@127.0.0.1",
        "nonsense",
        "tcp://bad host:1"
      })
  void what_is_not_here_or_no_address_is_none(String address) {
    assertThat(new DockerEngine(address).answersWithin(PATIENCE)).isFalse();
  }
}
