package dev.headroom.capacity.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Redis' own figures, asked for by an inline command of its protocol: {@code INFO} is answered by
 * {@code $length} and so many bytes of lines {@code key:value}.
 */
final class RedisInfo implements Gauge {
  private static final int PATIENCE_MILLIS = 1_000;
  private static final double MIB = 1 << 20;

  private final InetSocketAddress address;

  /**
   * @param redis {@code redis://host:port}
   */
  RedisInfo(URI redis) {
    this.address = new InetSocketAddress(redis.getHost(), redis.getPort());
  }

  @Override
  public Map<String, Double> read() {
    try (Socket socket = new Socket()) {
      socket.connect(address, PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write("INFO\r\n".getBytes(StandardCharsets.US_ASCII));
      return figures(
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
    } catch (IOException unanswered) {
      throw new StackFailure("redis did not answer: " + unanswered, unanswered);
    }
  }

  private static Map<String, Double> figures(BufferedReader answer) throws IOException {
    String head = answer.readLine();
    if (head == null || !head.matches("\\$\\d{1,9}")) {
      throw new IOException("INFO was answered by " + head);
    }
    char[] body = new char[Integer.parseInt(head.substring(1))];
    int length = 0;
    while (length < body.length) {
      int read = answer.read(body, length, body.length - length);
      if (read < 0) {
        throw new IOException("INFO was answered in part");
      }
      length += read;
    }
    return figures(new String(body));
  }

  static Map<String, Double> figures(String info) {
    Map<String, String> said = new HashMap<>();
    info.lines()
        .filter(line -> line.contains(":"))
        .forEach(line -> said.put(line.substring(0, line.indexOf(':')), line));
    Map<String, Double> kept = new LinkedHashMap<>();
    keep(kept, "redis.memory.usedMiB", said.get("used_memory"), 1 / MIB);
    keep(kept, "redis.clients", said.get("connected_clients"), 1);
    keep(kept, "redis.opsPerSecond", said.get("instantaneous_ops_per_sec"), 1);
    return kept;
  }

  private static void keep(
      Map<String, Double> kept, String metric, @Nullable String line, double factor) {
    if (line != null) {
      kept.put(metric, Long.parseLong(line.substring(line.indexOf(':') + 1).strip()) * factor);
    }
  }
}
