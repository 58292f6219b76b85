package dev.headroom.load.stream;

/**
 * Counts the rounds in which a stream was told nothing, from the promised time between two rounds.
 *
 * <p>Rounds come at a fixed rate, with a phase of their own for each stream; an event may be late
 * by 0.8 of the interval and, since the one that the phase is taken from may have been late itself,
 * early by 0.2. An event that comes later still, together with its successors, is late and not
 * lost: a missing round counts only once a later round has come without it.
 */
final class Cadence {

  private static final double EARLY = 0.2;

  private final double interval;
  private final long opened;
  private double phase = Double.NaN;
  private long round;
  private long missing;

  /**
   * @param opened when the stream told its first event, which belongs to no round
   */
  Cadence(long intervalMillis, long opened) {
    this.interval = intervalMillis;
    this.opened = opened;
  }

  /** How many rounds are now known to be lost that were not before. */
  long told(long at) {
    if (!begun()) {
      phase = at;
      return Math.max(0, rounds(at - opened) - 1);
    }
    long now = rounds(at - phase);
    phase = Math.min(phase, at - now * interval);
    if (now <= round) {
      missing = Math.max(0, missing - 1);
      return 0;
    }
    long lost = missing;
    missing = now - round - 1;
    round = now;
    return lost;
  }

  /** The stream is over: the same, where the latest round may still have been on its way. */
  long ended(long at) {
    double since = begun() ? phase : opened;
    return missing + Math.max(0, rounds(at - since) - round - 1);
  }

  /** Whether two events this close belong to one round, and not to rounds that caught up. */
  boolean isRepeat(long earlier, long later) {
    return begun() && missing == 0 && later - earlier < interval / 10;
  }

  private boolean begun() {
    return !Double.isNaN(phase);
  }

  private long rounds(double millis) {
    return (long) Math.floor(millis / interval + EARLY);
  }
}
