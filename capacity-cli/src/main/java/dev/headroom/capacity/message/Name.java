package dev.headroom.capacity.message;

/**
 * A name that may be one of ours, such as that of a bundled objective or phase: a language says
 * those it knows in its own words, and others as they are.
 *
 * @param text in English, or data
 */
public record Name(String text) implements Said {

  @Override
  public String in(Words words) {
    return words.known(text);
  }
}
