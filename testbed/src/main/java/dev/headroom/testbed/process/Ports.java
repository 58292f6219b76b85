package dev.headroom.testbed.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Loopback ports for servers, from below the range that outgoing connections are given: under load
 * those would take a port between its choice and its use.
 */
public final class Ports {
  private static final int FIRST_KEPT = 13_000;
  private static final int FIRST = 15_000;
  private static final int LAST = 32_000;
  private static final int TRIES = 200;

  private Ports() {}

  /**
   * A port that nobody listens on.
   *
   * @throws IllegalStateException when none is found
   */
  public static int free() {
    return between(FIRST, LAST);
  }

  /**
   * A port that nobody listens on and that {@link #free} gives to nobody: for a server that comes
   * much later.
   *
   * @throws IllegalStateException when none is found
   */
  public static int forLater() {
    return between(FIRST_KEPT, FIRST);
  }

  private static int between(int first, int last) {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(first, last);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no free port between " + first + " and " + last);
  }

  /** Whether a server could listen there, on the loopback address, now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true); // as servers do: a connection in TIME_WAIT is no hindrance
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
