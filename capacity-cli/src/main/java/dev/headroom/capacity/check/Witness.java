package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * One violation as a story.
 *
 * @param which of all violations it is
 * @param what went wrong, in one sentence
 * @param story who did what when, in order of time; empty where the sentence is all there is
 */
public record Witness(Which which, Message what, List<Span> story) {

  /** Which one of all violations. */
  public enum Which {
    FIRST,
    WORST,
    LAST
  }

  public Witness {
    story = List.copyOf(story);
  }
}
