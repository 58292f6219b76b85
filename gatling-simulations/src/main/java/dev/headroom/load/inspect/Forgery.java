package dev.headroom.load.inspect;

/** Makes up what could be a token or an id but was never given out. */
final class Forgery {

  /** Shorter secrets, and mere numbers, one might hit upon that are somebody else's. */
  private static final int UNGUESSABLE = 12;

  private Forgery() {}

  /**
   * The same with one letter or digit changed, in the midst of its last part: where the secret is,
   * and not at its very end, where an encoding may have bits to spare that nobody reads. Empty
   * where that could be guessed.
   */
  static String of(String text) {
    int begin = text.lastIndexOf('.') + 1;
    String secret = text.substring(begin);
    if (secret.length() < UNGUESSABLE || secret.matches("\\d+")) {
      return "";
    }
    for (int i = begin + secret.length() / 2; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        return text.substring(0, i) + other(c) + text.substring(i + 1);
      }
    }
    return "";
  }

  private static char other(char c) {
    return switch (c) {
      case '9' -> '0';
      case 'z' -> 'a';
      case 'Z' -> 'A';
      default -> (char) (c + 1);
    };
  }
}
