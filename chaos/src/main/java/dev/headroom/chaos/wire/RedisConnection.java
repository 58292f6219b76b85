package dev.headroom.chaos.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A connection to Redis (RESP 2) without a pool, a retry or a thread behind it. */
public final class RedisConnection implements AutoCloseable {
  private static final int DEFAULT_PORT = 6379;
  private static final byte[] END = {'\r', '\n'};

  private final Socket socket = new Socket();
  private final InputStream in;

  private RedisConnection(InetSocketAddress address, Duration patience) throws IOException {
    int millis = Math.toIntExact(patience.toMillis());
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(millis);
      socket.connect(address, millis);
      in = new BufferedInputStream(socket.getInputStream());
    } catch (IOException e) {
      try (socket) {
        throw e;
      }
    }
  }

  /**
   * @param patience for connecting, and then for each answer; at least 1 ms
   */
  public static RedisConnection open(InetSocketAddress address, Duration patience)
      throws IOException {
    return new RedisConnection(address, patience);
  }

  /** Connects to {@code redis://host:port}. */
  public static RedisConnection open(URI uri, Duration patience) throws IOException {
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    return open(new InetSocketAddress(uri.getHost(), port), patience);
  }

  /**
   * The reply, flattened: nested lists become one, integers are text, a missing value is empty.
   *
   * @throws RedisErrorException if Redis answers with an error
   * @throws IOException if there is no answer in time; the connection is of no more use then
   */
  public List<String> call(String... command) throws IOException {
    socket.getOutputStream().write(encoded(command));
    List<String> reply = new ArrayList<>();
    read(reply);
    return reply;
  }

  /** A value of a section of INFO; empty if there is none of that name. */
  public String info(String section, String field) throws IOException {
    return call("INFO", section)
        .get(0)
        .lines()
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> line.substring(field.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static byte[] encoded(String... command) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(("*" + command.length).getBytes(StandardCharsets.US_ASCII));
    out.write(END);
    for (String word : command) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      out.write(("$" + bytes.length).getBytes(StandardCharsets.US_ASCII));
      out.write(END);
      out.write(bytes);
      out.write(END);
    }
    return out.toByteArray();
  }

  private void read(List<String> into) throws IOException {
    String head = line();
    String rest = head.substring(1);
    switch (head.charAt(0)) {
      case '+', ':' -> into.add(rest);
      case '-' -> throw new RedisErrorException(rest);
      case '$' -> into.add(bulk(Integer.parseInt(rest)));
      case '*' -> {
        for (int left = Integer.parseInt(rest); left > 0; left--) {
          read(into);
        }
      }
      default -> throw new IOException("not a Redis reply: " + head);
    }
  }

  private String bulk(int length) throws IOException {
    if (length < 0) {
      return "";
    }
    String value = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    in.skipNBytes(END.length);
    return value;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\r'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("Redis closed the connection");
      }
      line.append((char) next);
    }
    in.skipNBytes(1);
    if (line.isEmpty()) {
      throw new IOException("an empty line is no Redis reply");
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
