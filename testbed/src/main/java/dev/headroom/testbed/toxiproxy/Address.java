package dev.headroom.testbed.toxiproxy;

import java.net.InetSocketAddress;

/** The {@code host:port} notation of the API; IPv6 hosts stand in brackets. */
final class Address {
  private static final int MAX_PORT = 65_535;

  private Address() {}

  /** Resolves a listen address; no host means loopback, where the real server takes all. */
  static InetSocketAddress listen(String text) {
    return text.isEmpty() ? new InetSocketAddress("127.0.0.1", 0) : parse(text);
  }

  static InetSocketAddress parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      throw ApiException.internal("address " + text + ": missing port in address");
    }
    String host = text.substring(0, colon).replaceAll("^\\[(.*)]$", "$1");
    return new InetSocketAddress(host.isEmpty() ? "127.0.0.1" : host, port(text, colon));
  }

  static String format(InetSocketAddress address) {
    String host =
        address.isUnresolved() ? address.getHostString() : address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }

  private static int port(String text, int colon) {
    try {
      int port = Integer.parseInt(text.substring(colon + 1));
      if (port >= 0 && port <= MAX_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Answered below, as a number out of range is.
    }
    throw ApiException.internal("address " + text + ": invalid port");
  }
}
