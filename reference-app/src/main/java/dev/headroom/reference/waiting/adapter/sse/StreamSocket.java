package dev.headroom.reference.waiting.adapter.sse;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.Objects;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * A stream's way out: the bare connection, taken over from HTTP once the head of the answer is out.
 * An asynchronous servlet would keep a request's 100 KB of buffers for each listener, would not
 * notice one that has gone, and could end a slow one only by waiting for it. The answer ends with
 * the connection. Made by the container, hence public.
 */
public final class StreamSocket implements InternalHttpUpgradeHandler, Output {
  private static final int MOST_READ = 512;
  private @Nullable SocketWrapperBase<?> socket;
  private @Nullable EventStream stream;
  private @Nullable Runnable ended;

  /**
   * Begins the answer; the stream can be written once the container has handed the socket over.
   *
   * @param ended told when the connection is gone, for whatever reason
   */
  static void open(
      EventStream stream, HttpServletRequest request, HttpServletResponse response, Runnable ended)
      throws IOException, ServletException {
    StreamSocket out = request.upgrade(StreamSocket.class);
    out.stream = stream;
    out.ended = ended;
    response.setStatus(HttpServletResponse.SC_OK);
    response.setContentType("text/event-stream");
    response.setHeader("Connection", "close");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    response.flushBuffer();
  }

  @Override
  public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
    socket = wrapper;
  }

  @Override
  public void init(WebConnection connection) {
    stream().writable(this);
  }

  @Override
  public SocketState upgradeDispatch(SocketEvent event) {
    synchronized (stream()) {
      try {
        return isAlive(event) ? SocketState.UPGRADED : SocketState.CLOSED;
      } catch (IOException e) {
        return SocketState.CLOSED;
      }
    }
  }

  /** What a listener may still send is of no interest, but its end is. */
  private boolean isAlive(SocketEvent event) throws IOException {
    if (event == SocketEvent.OPEN_READ) {
      return !socket().isClosed() && socket().read(false, new byte[MOST_READ], 0, MOST_READ) >= 0;
    }
    if (event == SocketEvent.OPEN_WRITE && isReady()) {
      stream().writable(this);
    }
    return event == SocketEvent.OPEN_WRITE && !socket().isClosed();
  }

  @Override
  public boolean isReady() throws IOException {
    boolean dataLeft = socket().flush(false);
    if (dataLeft) {
      socket().registerWriteInterest();
    }
    return !dataLeft;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    socket().write(false, bytes, 0, bytes.length);
  }

  @Override
  public void close() {
    socket().close();
  }

  @Override
  public void destroy() {
    Objects.requireNonNull(ended).run();
  }

  private EventStream stream() {
    return Objects.requireNonNull(stream);
  }

  private SocketWrapperBase<?> socket() {
    return Objects.requireNonNull(socket);
  }

  @Override
  public void timeoutAsync(long now) {}

  @Override
  public void setSslSupport(SSLSupport support) {}

  @Override
  public void pause() {}
}
