package dev.headroom.load.inspect;

/** Makes up what could be a token or an id but was never given out. */
final class Forgery {

  private Forgery() {}

  /**
   * The same with one letter or digit changed, in the midst of its last part: where the secret is,
   * and not at its very end, where an encoding may have bits to spare that nobody reads. Empty
   * where there is no such letter.
   */
  static String of(String text) {
    int begin = Math.max(text.lastIndexOf('.'), text.lastIndexOf(':')) + 1;
    int middle = begin + (text.length() - begin) / 2;
    for (int i = middle; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) && c < 128) {
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
