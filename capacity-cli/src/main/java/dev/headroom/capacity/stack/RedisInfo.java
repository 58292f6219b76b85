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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Redis' own figures, asked for by an inline command of its protocol: {@code INFO} is answered by
 * {@code $length} and so many bytes of lines {@code key:value}.
 */
final class RedisInfo implements Gauge {
  private static final int PATIENCE_MILLIS = 1_000;
  private static final double MIB = 1 << 20;
  private static final double NANOS_IN_MILLI = 1e6;
  private static final Pattern COMMAND_MICROS =
      Pattern.compile("^cmdstat_[^:]+:.*?\\busec=(\\d+)", Pattern.MULTILINE);

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
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      long asked = System.nanoTime();
      ask(socket, "PING");
      String pong = in.readLine();
      double pingMillis = (System.nanoTime() - asked) / NANOS_IN_MILLI;
      if (!"+PONG".equals(pong)) {
        throw new IOException("PING was answered by " + pong);
      }
      ask(socket, "INFO all");
      Map<String, Double> figures = figures(in);
      figures.put("redis.ping.millis", pingMillis);
      return figures;
    } catch (IOException unanswered) {
      throw new StackFailure("redis did not answer: " + unanswered, unanswered);
    }
  }

  private static void ask(Socket socket, String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
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
    keep(kept, "redis.commands", said.get("total_commands_processed"), 1);
    keep(kept, "redis.evicted", said.get("evicted_keys"), 1);
    cpu(kept, said);
    COMMAND_MICROS
        .matcher(info)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)) / 1e6)
        .reduce(Double::sum)
        .ifPresent(seconds -> kept.put("redis.command.seconds", seconds));
    return kept;
  }

  /** Of the thread that answers, where the version tells; else of the whole process. */
  private static void cpu(Map<String, Double> kept, Map<String, String> said) {
    String thread = said.containsKey("used_cpu_user_main_thread") ? "_main_thread" : "";
    Map<String, Double> both = new LinkedHashMap<>();
    keep(both, "user", said.get("used_cpu_user" + thread), 1);
    keep(both, "sys", said.get("used_cpu_sys" + thread), 1);
    if (both.size() == 2) {
      kept.put("redis.cpu.seconds", both.get("user") + both.get("sys"));
    }
  }

  private static void keep(
      Map<String, Double> kept, String metric, @Nullable String line, double factor) {
    if (line != null) {
      kept.put(metric, Double.parseDouble(line.substring(line.indexOf(':') + 1).strip()) * factor);
    }
  }
}
