package dev.headroom.load.feeder;

/**
 * One person's time in the line, and what the person does of their own accord meanwhile. Times are
 * epoch milliseconds. Not thread-safe.
 */
public final class Waiting {

  /** {@link #nextMillis()} of somebody who just waits. */
  public static final long NEVER = Long.MAX_VALUE;

  /** What somebody does who can't just wait. */
  public enum Whim {
    NONE,
    /** Enters again, as the same person. */
    RELOAD,
    /** Leaves the line for good. */
    GIVE_UP
  }

  private final Habits habits;
  private final long gives;
  private long reloads;

  /**
   * @param since when the person was first told to wait
   */
  public Waiting(Habits habits, long since) {
    this.habits = habits;
    this.gives = habits.patience().map(patience -> since + patience.toMillis()).orElse(NEVER);
    this.reloads = nextReload(since);
  }

  /** When the next whim is due; {@link #NEVER} for none. */
  public long nextMillis() {
    return Math.min(gives, reloads);
  }

  /** What is due by now; a reload is then due anew. */
  public Whim due(long now) {
    Whim whim = at(now);
    if (whim == Whim.RELOAD) {
      reloads = nextReload(now);
    }
    return whim;
  }

  /** What is due by then. */
  public Whim at(long millis) {
    return millis >= gives ? Whim.GIVE_UP : millis >= reloads ? Whim.RELOAD : Whim.NONE;
  }

  private long nextReload(long now) {
    return habits.nextReload().map(every -> now + every.toMillis()).orElse(NEVER);
  }
}
