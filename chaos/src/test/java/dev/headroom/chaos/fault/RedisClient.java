package dev.headroom.chaos.fault;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Just enough of a client to feel how far away Redis is. */
final class RedisClient implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int PINGS = 10;
  private static final byte[] PING = "PING\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final String PONG = "+PONG\r\n";

  private final Socket socket = new Socket();

  RedisClient(InetSocketAddress address) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(address, PATIENCE_MILLIS);
  }

  /** The quickest of several, for only the slow ones are the machine's fault. */
  Duration quickestPing() throws IOException {
    Duration quickest = ping();
    for (int i = 1; i < PINGS; i++) {
      Duration next = ping();
      quickest = next.compareTo(quickest) < 0 ? next : quickest;
    }
    return quickest;
  }

  private Duration ping() throws IOException {
    long startNanos = System.nanoTime();
    socket.getOutputStream().write(PING);
    byte[] answer = socket.getInputStream().readNBytes(PONG.length());
    long nanos = System.nanoTime() - startNanos;
    if (!new String(answer, StandardCharsets.US_ASCII).equals(PONG)) {
      throw new IOException("no PONG: " + new String(answer, StandardCharsets.US_ASCII));
    }
    return Duration.ofNanos(nanos);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
