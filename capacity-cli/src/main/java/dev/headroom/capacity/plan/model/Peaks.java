package dev.headroom.capacity.plan.model;

import org.jspecify.annotations.Nullable;

/**
 * Whether the points show where throughput is highest. A peak that lies beyond them, and that other
 * plausible curves don't have, is none: models fitted to a rising curve place it 20 to 50 % wrong,
 * or nowhere.
 */
final class Peaks {

  /** As good as measured, in times the largest measured size. */
  private static final double SEEN = 1.15;

  private static final double FARTHEST = 1.5;

  /** The share of all plausible curves that must have a peak, where it was not seen. */
  private static final double AGREED = 0.9;

  /** The interval's upper end over its lower one. */
  private static final double WIDEST = 2;

  private Peaks() {}

  static @Nullable Peak of(Data data, Fitted chosen, Ensemble ensemble) {
    Fit fit = chosen.fit();
    double n = fit.family().peak(fit.unknowns());
    double[] own = ensemble.peaks(fit.family());
    if (!(n <= FARTHEST * data.largest()) || own.length == 0) {
      return null;
    }
    double low = Math.min(n, Ensemble.quantile(own, 0.05));
    double high = Math.max(n, Ensemble.quantile(own, 0.95));
    boolean agreed = (double) own.length / Ensemble.CURVES >= AGREED;
    if (!(high <= WIDEST * low) || n > SEEN * data.largest() && !agreed) {
      return null;
    }
    return new Peak(n, low, high, chosen.throughput(n));
  }
}
