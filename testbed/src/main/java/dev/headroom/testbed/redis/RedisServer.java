package dev.headroom.testbed.redis;

import dev.headroom.testbed.process.ManagedProcess;
import dev.headroom.testbed.process.Site;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A Redis without persistence on the loopback address. */
public final class RedisServer {
  static final List<String> WITHOUT_PERSISTENCE = List.of("save \"\"", "appendonly no");

  private RedisServer() {}

  /**
   * Starts it and returns once it answers PING.
   *
   * @throws dev.headroom.testbed.process.StackStartException when it does not
   */
  @SuppressWarnings("resource") // lives as long as its stack
  public static ManagedProcess start(Site site, String name, int port)
      throws IOException, InterruptedException {
    return RedisNode.start(site, name, port, WITHOUT_PERSISTENCE, List.of()).process();
  }

  /** How clients reach it. */
  public static URI uri(int port) {
    return URI.create("redis://127.0.0.1:" + port);
  }
}
