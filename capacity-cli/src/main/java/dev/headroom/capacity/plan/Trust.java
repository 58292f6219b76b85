package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;

/** How far a plan can be trusted, in a word and why. */
public record Trust(Level level, Message why) {

  /** Better to worse. */
  public enum Level {
    /** Everything that decides was measured. */
    GOOD,
    /** The instances were extrapolated, no further than twice the largest measured. */
    FAIR,
    /** Further than that, or something that decides was assumed or is not known. */
    POOR
  }
}
