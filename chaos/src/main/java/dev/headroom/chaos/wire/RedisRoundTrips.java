package dev.headroom.chaos.wire;

import java.io.IOException;
import java.net.InetSocketAddress;

/** PING, and ECHO for something larger. */
final class RedisRoundTrips extends RoundTrips {
  private final RedisConnection connection;

  RedisRoundTrips(InetSocketAddress address) throws IOException {
    connection = RedisConnection.open(address, PATIENCE);
  }

  @Override
  void ask() throws IOException {
    connection.call("PING");
  }

  @Override
  void askFor(int bytes) throws IOException {
    connection.call("ECHO", "x".repeat(bytes));
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
