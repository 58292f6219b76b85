package dev.headroom.load.stream;

import dev.headroom.load.stream.Parting.Why;
import org.jspecify.annotations.Nullable;

/**
 * How the waiting at a stream ended. Times are epoch ms.
 *
 * @param intendedMillis when the last stream was due to be asked for
 * @param askedMillis when it was
 * @param atMillis when the waiting ended
 * @param pass the token for the booking calls; only when admitted
 * @param expiresMillis when the admission ends; null when the stream did not say
 * @param status HTTP status that the last stream was answered with; 0 without an answer
 */
public record WaitEnd(
    Kind kind,
    long intendedMillis,
    long askedMillis,
    long atMillis,
    @Nullable String pass,
    @Nullable Long expiresMillis,
    int status) {

  /** Why. */
  public enum Kind {
    /** Told so by the stream. */
    ADMITTED(Why.ADMITTED),
    /** The ticket is void: nothing will come of it any more. */
    GONE(Why.REFUSED),
    /** Has something else in mind, and may be back with the same ticket. */
    WHIM(Why.WHIM),
    /** One too many: the load shrinks. */
    DISMISSED(Why.LEFT),
    /** The load is over. */
    OVER(Why.END);

    private final Why parting;

    Kind(Why parting) {
      this.parting = parting;
    }

    /** What that is to a stream that is open. */
    Why parting() {
      return parting;
    }
  }
}
