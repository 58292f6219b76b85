package dev.headroom.capacity.plan.size;

/**
 * How many requests a person makes.
 *
 * @param before admission from the waiting line, or in all where there is no line
 * @param after admission, of each who is admitted; 0 where there is no line
 * @param line whether there is one
 * @param from where the figures come from
 */
public record Mix(String scenario, double before, double after, boolean line, From from) {

  /** Where the figures come from. */
  public enum From {
    /** Counted in a run. */
    RUN,
    /** The steps of the journey: nobody polls, gives up or refreshes. */
    STEPS,
    /** The user said so. */
    SAID
  }

  public double all() {
    return before + after;
  }
}
