package dev.headroom.capacity.stack;

/** Hears how a run goes on. Called from several threads, one call at a time. */
public interface RunListener {

  /** Something is about to happen, in a few words: {@code "starting redis"}. */
  void doing(String what);

  /** A part did not start: which, why, and the last lines of its log. */
  void failed(String details);

  /** The load goes on; told about once a second. */
  void loading(Load now);

  /**
   * Where the load stands, over all load generators.
   *
   * @param elapsedMillis since the load began; negative until then
   * @param totalMillis of the whole load
   * @param users active now
   * @param requests answered so far
   * @param failed of them
   * @param streams open event streams
   */
  record Load(
      String phase,
      long elapsedMillis,
      long totalMillis,
      int users,
      long requests,
      long failed,
      int streams) {}
}
