package dev.headroom.capacity.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters as XML writes them. */
final class XmlText {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));");
  private static final int UNKNOWN = 0xFFFD;

  private XmlText() {}

  /** Bytes as text, with references to characters resolved; unknown entities stay as they are. */
  static String decoded(ByteArrayOutputStream bytes, Charset charset) {
    String text = bytes.toString(charset);
    return text.indexOf('&') < 0
        ? text
        : REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult found) {
    if (found.group(3) != null) {
      return switch (found.group(3)) {
        case "lt" -> "<";
        case "gt" -> ">";
        case "amp" -> "&";
        case "quot" -> "\"";
        default -> "'";
      };
    }
    int code =
        found.group(1) != null
            ? Integer.parseInt(found.group(1))
            : Integer.parseInt(found.group(2), 16);
    boolean character =
        Character.isValidCodePoint(code) && Character.getType(code) != Character.SURROGATE;
    return Character.toString(character ? code : UNKNOWN);
  }
}
