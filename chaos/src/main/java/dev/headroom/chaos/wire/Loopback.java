package dev.headroom.chaos.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Whether something of this machine is still there at all. */
public final class Loopback {
  private static final int PATIENCE_MILLIS = 1_000;

  private Loopback() {}

  /**
   * Whether an address of this machine is one where nobody listens: what was started there has
   * ended, and what was done to it with it. Of another machine one can't tell, nor of a server that
   * is slow to accept.
   */
  public static boolean nobodyAt(String host, int port) {
    try (Socket socket = new Socket()) {
      if (!InetAddress.getByName(host).isLoopbackAddress()) {
        return false;
      }
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      return false;
    } catch (ConnectException e) {
      return String.valueOf(e.getMessage()).contains("refused");
    } catch (IOException e) {
      return false;
    }
  }

  /** The same of a URI's host and port. */
  public static boolean nobodyAt(URI uri) {
    return nobodyAt(uri.getHost(), uri.getPort());
  }
}
