package dev.headroom.load.inspect;

import dev.headroom.load.feeder.Share;
import dev.headroom.load.history.History;
import dev.headroom.load.history.Operation;
import dev.headroom.load.profile.LoadClock;
import dev.headroom.load.scenario.TestData;
import java.util.List;

/** Hears what people asked and were answered, and may ask on its own account. */
@FunctionalInterface
public interface Inspector extends AutoCloseable {

  /** Asks nothing. */
  Inspector NONE = (answered, pass, userKey) -> {};

  /**
   * One that asks the same targets until the load's end.
   *
   * @param share which generator it belongs to
   * @param history where its lines go
   */
  static Inspector of(
      Inspection inspection,
      List<String> targets,
      TestData data,
      Share share,
      long seed,
      LoadClock clock,
      History history) {
    return inspection.on()
        ? new HttpInspector(inspection, targets, new Dice(data, share, seed, clock), clock, history)
        : NONE;
  }

  /**
   * Told of every request of the load by the load's own threads: never blocks.
   *
   * @param answered the history's line about it, or for what is no line of it the like
   * @param pass what the booking calls took then; empty before an admission
   * @param userKey the person's waiting identity; empty before entering
   */
  void answered(Operation answered, String pass, String userKey);

  /** Asks no more; what is under way gets half a second. */
  @Override
  default void close() {}
}
