package dev.headroom.capacity.report.text;

/** Names that others chose, made fit to be shown: they are data, never control or markup. */
public final class Names {
  private static final int LONGEST = 96;
  private static final int TAIL = 24;

  private Names() {}

  /**
   * Control, formatting and direction characters become {@code �}; a very long name keeps its ends.
   */
  public static String shown(String name) {
    String plain = sentence(name).strip();
    if (plain.isEmpty()) {
      return "(no name)";
    }
    if (plain.length() <= LONGEST) {
      return plain;
    }
    int tail = plain.length() - TAIL;
    return plain.substring(0, LONGEST - TAIL - 1) + "\u2026" + plain.substring(tail);
  }

  /** The same for a whole sentence or command: nothing is cut. */
  public static String sentence(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029\\ufffe\\uffff]", "\ufffd");
  }
}
