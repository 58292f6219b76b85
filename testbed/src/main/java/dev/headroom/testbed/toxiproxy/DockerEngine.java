package dev.headroom.testbed.toxiproxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Whether containers can be had at all: told by one small question, because Testcontainers asks
 * that at length. The engine has to be on this machine, for the proxies listen and connect there.
 *
 * @param address where it listens: {@code unix:///path} or {@code tcp://host:port}
 */
record DockerEngine(String address) {
  static final String VARIABLE = "DOCKER_HOST";
  private static final String USUAL = "unix:///var/run/docker.sock";
  private static final String QUESTION = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n";
  private static final String FINE = "HTTP/1.\\d 200\\b.*";
  private static final Duration ANSWER = Duration.ofSeconds(1);

  /** The one that {@code DOCKER_HOST} names, else the usual one. */
  static DockerEngine of(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    return new DockerEngine(named.isBlank() ? USUAL : named.strip());
  }

  /** Within a second. */
  boolean answers() {
    return answersWithin(ANSWER);
  }

  boolean answersWithin(Duration limit) {
    try {
      SocketAddress socket = socket();
      try (SocketChannel channel = SocketChannel.open(socket);
          Selector selector = Selector.open()) {
        channel.write(ByteBuffer.wrap(QUESTION.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ);
        return firstLine(channel, selector, System.nanoTime() + limit.toNanos()).matches(FINE);
      }
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return false;
    }
  }

  private SocketAddress socket() throws IOException {
    URI uri = URI.create(address);
    if ("unix".equals(uri.getScheme()) && uri.getPath() != null) {
      return UnixDomainSocketAddress.of(Path.of(uri.getPath()));
    }
    if (!"tcp".equals(uri.getScheme()) || uri.getHost() == null) {
      throw new IOException("neither unix:///path nor tcp://host:port: " + address);
    }
    InetAddress host = InetAddress.getByName(uri.getHost());
    if (!host.isLoopbackAddress()) {
      throw new IOException("not on this machine: " + address);
    }
    return new InetSocketAddress(host, uri.getPort());
  }

  /** What has come of it by the deadline. */
  private static String firstLine(SocketChannel channel, Selector selector, long deadlineNanos)
      throws IOException {
    ByteBuffer answer = ByteBuffer.allocate(64);
    while (answer.hasRemaining()) {
      long leftMillis = (deadlineNanos - System.nanoTime()) / 1_000_000;
      if (leftMillis <= 0 || selector.select(leftMillis) == 0) {
        break;
      }
      selector.selectedKeys().clear();
      if (channel.read(answer) < 0) {
        break;
      }
    }
    String text = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
    return text.lines().findFirst().orElse("");
  }
}
