package dev.headroom.chaos.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** An event stream of which only the answer's first word is read, over the smallest buffer. */
public final class UnreadStream implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 2_000;
  private static final int SMALLEST = 1_024;
  private static final String GOOD = "HTTP/1.1 200";
  private final Socket socket = new Socket();

  private UnreadStream(URI app, String key) throws IOException {
    try {
      socket.setReceiveBufferSize(SMALLEST);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(app.getHost(), app.getPort()), PATIENCE_MILLIS);
      String request =
          "GET /api/v1/waiting/reservation/subscribe?userKey=%s HTTP/1.1\r\nHost: %s\r\n"
                  .formatted(key, app.getAuthority())
              + "Accept: text/event-stream\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer =
          new String(socket.getInputStream().readNBytes(GOOD.length()), StandardCharsets.US_ASCII);
      if (!answer.equals(GOOD)) {
        throw new IOException("no event stream: " + answer);
      }
    } catch (IOException e) {
      try (socket) {
        throw e;
      }
    }
  }

  /**
   * Opens the stream of a user's place in the line.
   *
   * @throws IOException if the app refuses
   */
  public static UnreadStream open(URI app, String userKey) throws IOException {
    return new UnreadStream(app, userKey);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
