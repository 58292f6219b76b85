package dev.headroom.capacity.report.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text laid out in columns; an ideograph or Hangul syllable takes two. */
final class Columns {
  private Columns() {}

  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int codePoint) {
    boolean wide =
        codePoint >= 0x1100 && codePoint <= 0x115f
            || codePoint >= 0x2e80 && codePoint <= 0xa4cf
            || codePoint >= 0xac00 && codePoint <= 0xd7a3
            || codePoint >= 0xf900 && codePoint <= 0xfaff
            || codePoint >= 0xfe30 && codePoint <= 0xfe6f
            || codePoint >= 0xff00 && codePoint <= 0xff60
            || codePoint >= 0x1f300 && codePoint <= 0x1faff
            || codePoint >= 0x20000 && codePoint <= 0x3fffd;
    return wide ? 2 : Character.getType(codePoint) == Character.NON_SPACING_MARK ? 0 : 1;
  }

  static String left(String text, int width) {
    String fitted = cut(text, width);
    return fitted + " ".repeat(width - width(fitted));
  }

  static String right(String text, int width) {
    String fitted = cut(text, width);
    return " ".repeat(width - width(fitted)) + fitted;
  }

  private static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    for (int codePoint : text.codePoints().toArray()) {
      if (width(kept.toString()) + width(codePoint) > width - 1) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.append('\u2026').toString();
  }

  /** Lines of at most {@code width} columns, broken at spaces; a longer word stays whole. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" +")) {
      if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
