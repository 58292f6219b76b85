package dev.headroom.load.stream;

import org.jspecify.annotations.Nullable;

/**
 * One event as it was sent.
 *
 * @param type {@code message} when the server named none
 * @param id the event's own; null when it has none, whatever came before
 * @param data its lines, joined by line feeds
 */
record ServerEvent(String type, @Nullable String id, String data) {

  private static final int MOST_DIGITS = 18;

  /** The id of an event whose server numbers its events; -1 where the id is anything else. */
  long number() {
    boolean digits =
        id != null
            && !id.isEmpty()
            && id.length() <= MOST_DIGITS
            && id.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(id) : -1;
  }
}
