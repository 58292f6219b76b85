package dev.headroom.load.stream;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The little that a subscriber needs of an answer's head.
 *
 * @param contentLength bytes of the body, -1 when the head doesn't say
 * @param retryAfterMillis what {@code Retry-After} asks for in seconds; -1 without one
 */
record ResponseHead(
    int status,
    boolean chunked,
    long contentLength,
    boolean eventStream,
    String contentType,
    long retryAfterMillis) {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /**
   * @param bytes the status line and the header lines
   * @throws StreamException when that is no HTTP/1 answer
   */
  static ResponseHead parse(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\r?\n");
    Matcher status = STATUS.matcher(lines[0]);
    if (!status.matches()) {
      throw new StreamException("the answer is not HTTP/1.1");
    }
    boolean chunked = false;
    long length = -1;
    long retryAfter = -1;
    String type = "";
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      String name = lines[i].substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
      String value = lines[i].substring(colon + 1).strip();
      switch (name) {
        case "transfer-encoding" -> chunked = value.toLowerCase(Locale.ROOT).endsWith("chunked");
        case "content-length" -> length = number(value);
        case "retry-after" -> retryAfter = Math.max(-1, number(value) * 1_000);
        case "content-type" -> type = value;
        default -> {
          // Of no concern to a subscriber.
        }
      }
    }
    boolean events = type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    return new ResponseHead(
        Integer.parseInt(status.group(1)), chunked, length, events, type, retryAfter);
  }

  private static long number(String value) {
    return NUMBER.matcher(value).matches() ? Long.parseLong(value) : -1;
  }

  /** Something like {@code 100 Continue}, after which the real answer follows. */
  boolean interim() {
    return status >= 100 && status < 200;
  }
}
