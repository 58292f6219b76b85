package dev.headroom.chaos.toxiproxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** One connection; a read that takes a minute fails, so that nothing hangs. */
final class Conversation implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Socket socket = new Socket();

  Conversation(InetSocketAddress address) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.connect(address, (int) PATIENCE.toMillis());
  }

  void say(byte... bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** As many bytes as asked for, or fewer where the other side ended. */
  byte[] hear(int length) throws IOException {
    return socket.getInputStream().readNBytes(length);
  }

  byte[] hearToTheEnd() throws IOException {
    return socket.getInputStream().readAllBytes();
  }

  /** Says one byte and waits for one. */
  Duration roundTrip() throws IOException {
    long startNanos = System.nanoTime();
    say((byte) '?');
    if (hear(1).length == 0) {
      throw new IOException("the connection ended instead of answering");
    }
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  void hangUp() throws IOException {
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
