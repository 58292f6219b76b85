package dev.headroom.capacity.report.terminal;

import dev.headroom.capacity.message.Words;
import java.util.Locale;
import java.util.Map;

/**
 * What the output can show.
 *
 * @param width in columns, at least 80
 * @param colour whether ANSI colours may be used
 * @param unicode whether more than ASCII arrives
 * @param words the language
 */
public record Terminal(int width, boolean colour, boolean unicode, Words words) {
  private static final int LEAST = 80;
  private static final int WIDE = 110;
  private static final String MARKS = "\u2713\u2717!?\u00b7~";
  private static final String ASCII_MARKS = "+x!?.~";

  /** In English. */
  public Terminal(int width, boolean colour, boolean unicode) {
    this(width, colour, unicode, Words.ENGLISH);
  }

  public Terminal {
    width = Math.max(LEAST, width);
  }

  /** Plain 80 columns: for a file, a pipe, a log. */
  public static Terminal plain() {
    return new Terminal(LEAST, false, true);
  }

  /**
   * From the environment.
   *
   * @param interactive whether the output is a terminal; else there is no colour
   */
  public static Terminal of(Map<String, String> environment, boolean interactive) {
    String noColour = environment.getOrDefault("NO_COLOR", "");
    boolean dumb = environment.getOrDefault("TERM", "dumb").equals("dumb");
    return new Terminal(
        columns(environment.getOrDefault("COLUMNS", "")),
        interactive && !dumb && noColour.isEmpty(),
        utf8(environment));
  }

  private static int columns(String columns) {
    return columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : LEAST;
  }

  /** The first of the three that is set decides, as everywhere in POSIX. */
  private static boolean utf8(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8");
      }
    }
    return false;
  }

  /** The same in another language. */
  public Terminal in(Words language) {
    return new Terminal(width, colour, unicode, language);
  }

  /** A sentence or heading of our own, in the language. */
  String say(String template, Object... arguments) {
    return text(words.text(template, arguments));
  }

  boolean wide() {
    return width >= WIDE;
  }

  /** A mark in its colour: one of {@code ✓ ✗ ! ? · ~}. */
  String mark(char mark) {
    int index = MARKS.indexOf(mark);
    String shown = String.valueOf(unicode ? mark : ASCII_MARKS.charAt(index));
    return switch (index) {
      case 0 -> Ink.GREEN.on(this, shown);
      case 1 -> Ink.RED.on(this, shown);
      case 2 -> Ink.YELLOW.on(this, shown);
      default -> shown;
    };
  }

  /** Text with what the output can't show replaced. */
  String text(Object said) {
    String spaced = words.say(said).replace('\u00a0', ' ');
    if (unicode) {
      return spaced;
    }
    return spaced
        .replace("\u2265", ">=")
        .replace("\u2264", "<=")
        .replaceAll("[\u2013\u2212\u2500]", "-")
        .replace('\u2501', '=')
        .replace('\u2503', '|')
        .replaceAll("[\u2018\u2019]", "'")
        .replaceAll("[\u201c\u201d]", "\"")
        .replace("\u2026", "...")
        .replace('\u00b7', '.')
        .replaceAll("[^\\x20-\\x7e\\n]", "?");
  }
}
