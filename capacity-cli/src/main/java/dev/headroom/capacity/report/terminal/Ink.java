package dev.headroom.capacity.report.terminal;

/** The colours of a terminal and what each says; every one is backed by a mark or a word. */
enum Ink {
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  BLUE("34"),
  BOLD("1"),
  DIM("2"),
  /** For the verdict and nothing else. */
  RED_INVERSE("1;7;31"),
  GREEN_INVERSE("1;7;32"),
  PLAIN_INVERSE("1;7");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String on(Terminal terminal, String text) {
    return terminal.colour() && !text.isEmpty()
        ? "\u001b[" + code + "m" + text + "\u001b[0m"
        : text;
  }
}
