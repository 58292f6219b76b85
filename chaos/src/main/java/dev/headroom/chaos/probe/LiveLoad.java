package dev.headroom.chaos.probe;

/** What the load generators say of themselves while they run, about once a second. */
public interface LiveLoad {

  /** The latest; zeros until there is one. */
  Figures now();

  /**
   * Since the load began.
   *
   * @param atMillis epoch milliseconds
   */
  record Figures(long atMillis, int users, long requests, long failed, int streams) {}
}
