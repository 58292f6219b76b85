package dev.headroom.capacity.report.text;

import dev.headroom.capacity.message.Language;
import dev.headroom.capacity.message.Said;
import dev.headroom.capacity.message.Words;
import java.util.Locale;

/**
 * A sentence fitted to where it stands in another; only English has capitals to change.
 *
 * @param said a message, or anything else as it is
 */
public record Clause(Object said, Place place) implements Said {

  /** Where it stands. */
  public enum Place {
    FIRST,
    INSIDE,
    WITHIN
  }

  /** At the beginning. */
  public static Clause first(Object said) {
    return new Clause(said, Place.FIRST);
  }

  /** After a colon, to the end. */
  static Clause inside(Object said) {
    return new Clause(said, Place.INSIDE);
  }

  /** After a colon, with a full stop to follow. */
  static Clause within(Object said) {
    return new Clause(said, Place.WITHIN);
  }

  @Override
  public String in(Words words) {
    if (place == Place.FIRST) {
      String text = words.say(said);
      return words.language() == Language.EN && !text.isEmpty()
          ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
          : text;
    }
    String text = words.inSentence(said);
    return place == Place.INSIDE
        ? text
        : words.inSentence(text.replaceFirst("^No verdict: ", "")).replaceFirst("\\.$", "");
  }
}
