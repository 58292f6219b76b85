package dev.headroom.capacity.run;

import dev.headroom.capacity.message.Message;
import java.nio.charset.StandardCharsets;

/** Names of requests and groups as tools wrote them, kept apart from that of all together. */
public final class RequestNames {

  /** The row over all requests, in figures and objectives. */
  public static final String ALL = "all";

  /** What a request named {@link #ALL} adds to its name. */
  private static final String OWN = " (name)";

  static final Message NOTE =
      Message.of(
          "A request is named {0} itself; it stands here as {1}, since {0} is what every request"
              + " together is.",
          ALL, ALL + OWN);

  private RequestNames() {}

  /**
   * The name under which a request has figures: its own, unless that is {@link #ALL}. No two names
   * become one.
   */
  public static String own(String name) {
    return stands(name) ? name + OWN : name;
  }

  /** A text from a log: no character breaks its line, and none is half a surrogate pair. */
  public static String clean(String text) {
    String line = text.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
    for (int i = 0; i < line.length(); i++) {
      if (Character.isSurrogate(line.charAt(i))) {
        // The encoder replaces the halves that stand alone.
        byte[] bytes = line.getBytes(StandardCharsets.UTF_16LE);
        return new String(bytes, StandardCharsets.UTF_16LE);
      }
    }
    return line;
  }

  /** Whether a name is all, or all that has been renamed already. */
  static boolean stands(String name) {
    if (!name.startsWith(ALL)) {
      return false;
    }
    int at = ALL.length();
    while (name.startsWith(OWN, at)) {
      at += OWN.length();
    }
    return at == name.length();
  }
}
