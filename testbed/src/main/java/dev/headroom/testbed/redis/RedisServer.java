package dev.headroom.testbed.redis;

import dev.headroom.testbed.guardian.Ending;
import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A Redis without persistence on the loopback address. */
public final class RedisServer {
  private static final Duration READY = Duration.ofSeconds(20);
  private static final int ANSWER_MILLIS = 1_000;

  private RedisServer() {}

  /**
   * Starts it and returns once it answers PING.
   *
   * @throws dev.headroom.testbed.process.StackStartException when it does not
   */
  public static ManagedProcess start(Site site, String name, int port)
      throws IOException, InterruptedException {
    Path data = site.dataOf(name);
    Path configuration = Files.writeString(data.resolve("redis.conf"), configuration(port, data));
    ManagedProcess process =
        site.spawn(
            name,
            List.of(RedisBinary.of(site.home()).toString(), configuration.toString()),
            Ending.KILL);
    process.awaitReady(() -> answersPing(port), READY);
    return process;
  }

  /** How clients reach it. */
  public static URI uri(int port) {
    return URI.create("redis://127.0.0.1:" + port);
  }

  private static String configuration(int port, Path data) {
    return String.join(
        "\n",
        "bind 127.0.0.1",
        "port " + port,
        "daemonize no",
        "dir \"" + data + "\"",
        "save \"\"",
        "appendonly no",
        // Redis rewrites its command line; the configuration's path must stay in it.
        "proc-title-template \"{title} {listen-addr} {config-file}\"",
        "");
  }

  private static boolean answersPing(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(ANSWER_MILLIS);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(5);
      return new String(answer, StandardCharsets.US_ASCII).equals("+PONG");
    }
  }
}
