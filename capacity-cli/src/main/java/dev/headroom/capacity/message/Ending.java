package dev.headroom.capacity.message;

/**
 * Clauses stand in the language file as nouns, such as 버픔 or 기다렸음; a sentence that they end or that
 * goes on takes them in another form: {@code {0:ㅁ/기}} for a reason, {@code {0:ㅁ/니다}} for a
 * statement.
 */
final class Ending {

  /** Marks an argument whose ending changes. */
  static final String NOUN = "ㅁ";

  private static final String STATEMENT = "니다";
  private static final String AFTER_CONSONANT = "음";
  private static final String FORMAL = "습";
  private static final int FIRST_SYLLABLE = 0xac00;
  private static final int LAST_SYLLABLE = 0xd7a3;
  private static final int FINALS = 28;
  private static final int L = 8;
  private static final int LM = 10;
  private static final int M = 16;
  private static final int B = 17;

  private Ending() {}

  /** The clause with that ending; as it is where it doesn't end as such a noun does. */
  static String of(String clause, String ending) {
    boolean statement = ending.equals(STATEMENT);
    if (clause.endsWith(AFTER_CONSONANT)) {
      String stem = clause.substring(0, clause.length() - 1);
      return stem + (statement ? FORMAL : "") + ending;
    }
    int last = clause.isEmpty() ? 0 : clause.charAt(clause.length() - 1);
    int sound =
        last < FIRST_SYLLABLE || last > LAST_SYLLABLE ? 0 : (last - FIRST_SYLLABLE) % FINALS;
    if (sound != M && sound != LM) {
      return clause;
    }
    String before = clause.substring(0, clause.length() - 1);
    int changed = statement ? B : sound == LM ? L : 0;
    return before + (char) (last - sound + changed) + ending;
  }
}
