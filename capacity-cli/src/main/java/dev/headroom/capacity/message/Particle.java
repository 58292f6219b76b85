package dev.headroom.capacity.message;

/**
 * Which of two forms a Korean particle takes: it hangs on whether the word before it ends in a
 * consonant as it is spoken. Exact for Hangul, digits, units and letters spelt one by one; a guess
 * for foreign words, whose sound their letters only hint at.
 */
final class Particle {

  private static final int FIRST_SYLLABLE = 0xac00;
  private static final int LAST_SYLLABLE = 0xd7a3;
  private static final int FINALS = 28;
  private static final int FINAL_L = 8;

  /** As spoken: 영 일 이 삼 사 오 육 칠 팔 구. */
  private static final String DIGITS_WITH_FINAL = "013678";

  private static final String DIGITS_WITH_L = "178";

  /** How a word ends. */
  private enum End {
    VOWEL,
    L,
    CONSONANT
  }

  private Particle() {}

  /**
   * @param afterConsonant 은, 이, 을, 과, 으로
   * @param afterVowel 는, 가, 를, 와, 로
   */
  static String after(String text, String afterConsonant, String afterVowel) {
    End end = end(text);
    boolean withoutEu = afterConsonant.startsWith("\uc73c") && end == End.L;
    return end == End.VOWEL || withoutEu ? afterVowel : afterConsonant;
  }

  private static End end(String text) {
    String spoken = text.replaceAll("\\s*\\([^()]*\\)$", "").replaceAll("[^\\p{L}\\p{N}%]+$", "");
    if (spoken.isEmpty() || spoken.matches("(?s).*[\\s\u00a0\\d](ms|s|%|MiB)")) {
      return End.VOWEL;
    }
    char last = spoken.charAt(spoken.length() - 1);
    if (last >= FIRST_SYLLABLE && last <= LAST_SYLLABLE) {
      int sound = (last - FIRST_SYLLABLE) % FINALS;
      return sound == 0 ? End.VOWEL : sound == FINAL_L ? End.L : End.CONSONANT;
    }
    if (DIGITS_WITH_FINAL.indexOf(last) >= 0) {
      return DIGITS_WITH_L.indexOf(last) >= 0 ? End.L : End.CONSONANT;
    }
    return switch (last) {
      case 'l', 'L', 'R' -> End.L;
      case 'm', 'n', 'M', 'N' -> End.CONSONANT;
      default -> End.VOWEL;
    };
  }
}
