package dev.headroom.chaos.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeveralInstancesTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private HttpServer app;
  private ServerSocket silent;
  private int status = 200;

  @BeforeEach
  void one_that_answers_and_one_that_is_silent() throws IOException {
    silent = new ServerSocket(0, 50, HERE);
    app = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    app.createContext(
        "/",
        exchange -> {
          byte[] body = "busy 3\n".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    app.start();
  }

  @AfterEach
  void end() throws IOException {
    app.stop(0);
    silent.close();
  }

  @Test
  void an_instance_that_is_silent_leaves_a_metric_unknown() {
    assertThatIOException()
        .isThrownBy(() -> busy(List.of(answering(), at(silent.getLocalPort()))))
        .withMessageContaining("silent");
  }

  @Test
  void an_instance_that_says_no_leaves_a_metric_unknown() {
    status = 503;
    assertThatIOException()
        .isThrownBy(() -> busy(List.of(answering())))
        .withMessageContaining("503");
  }

  @Test
  void where_nobody_listens_there_is_nothing_to_count() throws Exception {
    int port = silent.getLocalPort();
    silent.close();
    assertThat(busy(List.of(answering(), at(port)))).isEqualTo(3);
  }

  @Test
  void silent_ones_are_waited_for_together() throws Exception {
    List<URI> many = Collections.nCopies(20, at(silent.getLocalPort()));
    long startNanos = System.nanoTime();
    List<Http.Reply> replies =
        Http.all(Stream.concat(many.stream(), Stream.of(answering())).toList());
    Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
    assertThat(replies).extracting(Http.Reply::status).endsWith(200).startsWith(0);
    assertThat(took).as("one after the other it would be 40 s").isLessThan(Duration.ofSeconds(20));
  }

  private static double busy(List<URI> instances) throws IOException, InterruptedException {
    return new MetricValue(instances, "busy", List.of(), false).measure();
  }

  private URI answering() {
    return at(app.getAddress().getPort());
  }

  private static URI at(int port) {
    return URI.create("http://127.0.0.1:" + port + "/");
  }
}
