package dev.headroom.capacity.run;

import java.util.List;

/**
 * Whether a run's measurement can be believed, as found when it was judged.
 *
 * @param valid false where the generator or a part spoilt it
 * @param doubts what did not hold or could not be looked at, in words
 */
public record Validity(boolean valid, List<String> doubts) {

  public Validity {
    doubts = List.copyOf(doubts);
  }
}
