package dev.headroom.reference.shared.protection;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is there as a whole, so that nobody keeps a thread by sending byte after
 * byte.
 */
final class BoundedBody extends HttpServletRequestWrapper {
  private final byte[] body;

  private BoundedBody(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /**
   * Reads the body that the request has, if any.
   *
   * @param mostBytes beyond which it is too large, with or without a length told beforehand
   * @param longestNanos for all of it; one pause may last as long as the server's own time-out
   */
  static Taken take(HttpServletRequest request, int mostBytes, long longestNanos) {
    long length = request.getContentLengthLong();
    if (length > mostBytes) {
      return Taken.refused(Reason.LARGE_BODY);
    }
    if (length == 0 || length < 0 && request.getHeader("Transfer-Encoding") == null) {
      return Taken.whole(request);
    }
    try {
      return read(request, length < 0 ? mostBytes + 1 : (int) length, mostBytes, longestNanos);
    } catch (IOException e) {
      return Taken.refused(Reason.SLOW_BODY);
    }
  }

  private static Taken read(
      HttpServletRequest request, int wanted, int mostBytes, long longestNanos) throws IOException {
    long since = System.nanoTime();
    ServletInputStream in = request.getInputStream();
    byte[] body = new byte[wanted];
    int got = 0;
    while (got < wanted) {
      int more = in.read(body, got, wanted - got);
      if (more < 0) {
        break;
      }
      got += more;
      if (got < wanted && System.nanoTime() - since > longestNanos) {
        return Taken.refused(Reason.SLOW_BODY);
      }
    }
    return got > mostBytes
        ? Taken.refused(Reason.LARGE_BODY)
        : Taken.whole(new BoundedBody(request, got == wanted ? body : Arrays.copyOf(body, got)));
  }

  /** A request to go on with, or why there is none. */
  record Taken(@Nullable HttpServletRequest request, @Nullable Reason refused) {
    static Taken whole(HttpServletRequest request) {
      return new Taken(request, null);
    }

    static Taken refused(Reason reason) {
      return new Taken(null, reason);
    }
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Bytes(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(
        new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
  }

  private static final class Bytes extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Bytes(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("the whole body is there already");
    }
  }
}
