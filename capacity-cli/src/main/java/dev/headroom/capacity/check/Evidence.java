package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Facts;
import dev.headroom.capacity.run.Ledger;
import dev.headroom.capacity.run.MetricSample;
import java.util.List;

/**
 * What there is beside the history.
 *
 * @param zeroMillis where the run's clock is 0 and counting begins, epoch milliseconds
 * @param history whether there was one to look at, whole
 * @param ledger the app's sums before and after
 * @param facts the app's rows after
 * @param metrics what the parts exposed, a sample a second
 */
public record Evidence(
    long zeroMillis,
    boolean history,
    Ledger.BeforeAndAfter ledger,
    Facts facts,
    List<MetricSample> metrics) {

  public Evidence {
    metrics = List.copyOf(metrics);
  }

  /** An instant on the run's clock, for sentences: {@code 4:12.310}. */
  public String at(long epochMillis) {
    return Moment.onClock(epochMillis - zeroMillis);
  }
}
