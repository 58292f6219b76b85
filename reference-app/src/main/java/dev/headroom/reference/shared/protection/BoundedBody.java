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
import org.jspecify.annotations.Nullable;

/** A request whose body came without a length, and was read to see that it isn't too large. */
final class BoundedBody extends HttpServletRequestWrapper {
  private final byte[] body;

  private BoundedBody(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /** The request, or null when its body has more bytes than that. */
  static @Nullable HttpServletRequest of(HttpServletRequest request, long mostBytes)
      throws IOException {
    if (request.getContentLengthLong() >= 0) {
      return request.getContentLengthLong() <= mostBytes ? request : null;
    }
    if (request.getHeader("Transfer-Encoding") == null) {
      return request;
    }
    byte[] body = request.getInputStream().readNBytes((int) mostBytes + 1);
    return body.length <= mostBytes ? new BoundedBody(request, body) : null;
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
