package dev.headroom.capacity.stack;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/** Looks at the process that goes by a part's name now, which need not be the one from before. */
final class PartGauge implements Gauge {
  private final LongSupplier pid;
  private final LongFunction<Gauge> looks;
  private long looked;
  private Gauge gauge;

  /**
   * @param pid of the part's process now
   * @param looks makes a gauge of one process
   */
  PartGauge(LongSupplier pid, LongFunction<Gauge> looks) {
    this.pid = pid;
    this.looks = looks;
    looked = pid.getAsLong();
    gauge = looks.apply(looked);
  }

  @Override
  public Map<String, Double> read() {
    long now = pid.getAsLong();
    if (now != looked) {
      gauge = looks.apply(now);
      looked = now;
    }
    return gauge.read();
  }

  @Override
  public List<Labelled> labelled() {
    return gauge.labelled();
  }
}
