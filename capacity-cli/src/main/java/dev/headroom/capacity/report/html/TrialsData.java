package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart of trials draws.
 *
 * @param shots in the order in which they were made
 * @param lower and {@code upper} of the limit's interval, {@code value} within; NaN where not known
 * @param axis what loads count
 * @param limit words for the limit
 */
record TrialsData(
    List<Shot> shots, double lower, double upper, double value, Message axis, Message limit) {

  /**
   * A trial.
   *
   * @param share of its limit that the worst objective used, 1 is the limit; NaN where not known
   * @param worst that objective
   * @param met null where it can't be told
   * @param reason why; empty where there is nothing to say
   */
  record Shot(
      double load,
      Duration length,
      double share,
      Message worst,
      Message measured,
      Message target,
      @Nullable Boolean met,
      Message reason) {}

  TrialsData {
    shots = List.copyOf(shots);
  }
}
