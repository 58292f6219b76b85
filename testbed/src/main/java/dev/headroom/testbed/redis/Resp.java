package dev.headroom.testbed.redis;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One command over a connection of its own, in the protocol of Redis (RESP 2). */
final class Resp {
  private static final int ANSWER_MILLIS = 2_000;
  private static final byte[] END = {'\r', '\n'};

  private Resp() {}

  /**
   * The reply, flattened: nested lists become one, integers are text, a missing value is empty.
   *
   * @throws RedisReplyException when the server answers with an error
   */
  static List<String> call(int port, String... command) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(ANSWER_MILLIS);
      socket.getOutputStream().write(encoded(command));
      List<String> reply = new ArrayList<>();
      read(new BufferedInputStream(socket.getInputStream()), reply);
      return reply;
    }
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

  private static void read(InputStream in, List<String> into) throws IOException {
    String head = line(in);
    String rest = head.substring(1);
    switch (head.charAt(0)) {
      case '+', ':' -> into.add(rest);
      case '-' -> throw new RedisReplyException(rest);
      case '$' -> into.add(bulk(in, Integer.parseInt(rest)));
      case '*' -> {
        for (int left = Integer.parseInt(rest); left > 0; left--) {
          read(in, into);
        }
      }
      default -> throw new IOException("not a Redis reply: " + head);
    }
  }

  private static String bulk(InputStream in, int length) throws IOException {
    if (length < 0) {
      return "";
    }
    String value = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    in.skipNBytes(END.length);
    return value;
  }

  private static String line(InputStream in) throws IOException {
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
}
