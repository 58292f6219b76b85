package dev.headroom.capacity.judge.recommend;

import dev.headroom.capacity.stats.Binomial;
import java.util.Locale;

/** Shares of what went well, and the shares that can be promised of them. */
final class Shares {

  private Shares() {}

  /** What so many good ones of so many say, in percent. */
  static Bound bound(long good, long all) {
    double highest = Binomial.highestShare(all - good, all, Bound.CONFIDENCE);
    return new Bound(100.0 * good / all, 100 * (1 - highest), all);
  }

  /** {@code >= 99.5 %}: as many nines as the count supports. */
  static String target(Bound worst) throws NoBoundException {
    return ">= "
        + Rounding.plain(
            Rounding.shareDown(worst.worst())
                .orElseThrow(
                    () ->
                        new NoBoundException(
                            String.format(
                                Locale.ROOT,
                                "%.2f %% of %,d don't even support 90 %%",
                                worst.measured(),
                                worst.samples()))))
        + " %";
  }
}
