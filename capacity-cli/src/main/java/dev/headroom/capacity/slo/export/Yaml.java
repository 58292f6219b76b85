package dev.headroom.capacity.slo.export;

import java.util.Locale;

/** Text that stays text in YAML, whatever is in it. */
public final class Yaml {

  private static final int SHOWN = 200;

  private Yaml() {}

  /** A quoted scalar: in single quotes, or in double ones where something must be escaped. */
  public static String quoted(String text) {
    if (text.codePoints().allMatch(Yaml::isPlain)) {
      return "'" + text.replace("'", "''") + "'";
    }
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(out, c));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int c) {
    if (c == '"' || c == '\\') {
      out.append('\\').appendCodePoint(c);
    } else if (isPlain(c)) {
      out.appendCodePoint(c);
    } else {
      out.append(String.format(Locale.ROOT, c > 0xffff ? "\\U%08x" : "\\u%04x", c));
    }
  }

  /** One line of a comment: what could end it, or turn the reading direction, is shown as ?. */
  public static String comment(String text) {
    String shown =
        text.codePoints()
            .map(c -> isPlain(c) ? c : '?')
            .limit(SHOWN + 1L)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    int length = shown.codePointCount(0, shown.length());
    return length > SHOWN
        ? shown.substring(0, shown.offsetByCodePoints(0, SHOWN)) + "\u2026"
        : shown;
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
