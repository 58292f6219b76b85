package dev.headroom.chaos.wire;

import dev.headroom.chaos.surroundings.Proxied;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** How long a store's end of a connection takes to close. */
public final class Farewell {
  private static final int PATIENCE_MILLIS = 2_000;
  private static final byte[] QUIT = "QUIT\r\n".getBytes(StandardCharsets.US_ASCII);
  // A request of negative size, at which a broker closes.
  private static final byte[] NONSENSE = {-1, -1, -1, -1};

  private Farewell() {}

  /**
   * From asking the store to close until it has, in ms.
   *
   * @param store Redis or Kafka
   * @throws IOException if it can't be reached, or hasn't closed within 2 s
   */
  public static double millis(Proxied store, InetSocketAddress address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(address, PATIENCE_MILLIS);
      long startNanos = System.nanoTime();
      socket.getOutputStream().write(store == Proxied.REDIS ? QUIT : NONSENSE);
      readToEnd(socket.getInputStream());
      return (double) (System.nanoTime() - startNanos) / TimeUnit.MILLISECONDS.toNanos(1);
    }
  }

  private static void readToEnd(InputStream in) throws IOException {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (SocketException e) {
      // A reset is an end as well.
    }
  }
}
