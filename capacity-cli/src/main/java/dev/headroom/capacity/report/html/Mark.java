package dev.headroom.capacity.report.html;

import org.jspecify.annotations.Nullable;

/** The mark before a row: a shape and a word, never only a colour. */
public enum Mark {
  HELD("pass", "held", "M1.5 5.5L4 8L8.5 2.5"),
  BROKEN("fail", "broken", "M2 2L8 8M8 2L2 8"),
  UNKNOWN("unknown", "can\u2019t tell", "M3 3.4C3 .6 7.2 .7 7 3.3C6.9 4.8 5 4.8 5 6.4M5 8.4V9"),
  IDLE("idle", "nothing to look at", "M2 5H8"),
  EXCUSED("excused", "excused", "M3.4 5A1.6 1.6 0 1 0 6.6 5A1.6 1.6 0 1 0 3.4 5"),
  CAUTION("warn", "doubtful", "M5 1V6M5 8.2V9");

  private final String cls;
  private final String word;
  private final String path;

  Mark(String cls, String word, String path) {
    this.cls = cls;
    this.word = word;
    this.path = path;
  }

  public String cls() {
    return cls;
  }

  public String word() {
    return word;
  }

  public String path() {
    return path;
  }

  /** As tables of every form have it; null for a blank. */
  static @Nullable Mark of(char mark) {
    return switch (mark) {
      case '\u2713' -> HELD;
      case '\u2717' -> BROKEN;
      case '?' -> UNKNOWN;
      case '!' -> CAUTION;
      default -> null;
    };
  }

  static Mark of(@Nullable Boolean held) {
    return held == null ? UNKNOWN : held ? HELD : BROKEN;
  }
}
