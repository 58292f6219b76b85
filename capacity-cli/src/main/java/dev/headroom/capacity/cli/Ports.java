package dev.headroom.capacity.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether the ports that the user wants are free. */
final class Ports {
  private static final int HIGHEST = 65_535;

  private Ports() {}

  static void check(int first, int count) {
    if (first == 0) {
      return;
    }
    if (first < 1 || first + count - 1 > HIGHEST) {
      throw new UsageException(
          "--port " + first + " is no port.", "Write one between 1 and 65535, such as 8080.");
    }
    for (int port = first; port < first + count; port++) {
      try (ServerSocket probe = new ServerSocket()) {
        probe.setReuseAddress(true);
        probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      } catch (IOException taken) {
        throw new UsageException(
            "port " + port + " is in use.",
            "End what uses it, or leave --port out: a free one is found.");
      }
    }
  }
}
