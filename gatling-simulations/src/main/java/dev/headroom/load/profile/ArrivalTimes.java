package dev.headroom.load.profile;

import dev.headroom.load.feeder.Share;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * An open load's arrivals. On the axis of the cumulated rate they lie one apart, the first at ½
 * (even), or are a Poisson process of rate 1 (random): its gaps are exponential, and the inverse of
 * the cumulated rate maps it to the process with the wanted rate (Çinlar, Introduction to
 * Stochastic Processes, 1975, ch. 4, theorem 7.4).
 */
final class ArrivalTimes extends Timetable {

  private static final long OTHER_SEED = 0xA881_7A15L;

  private final CumulatedRate rate;
  private final Share share;
  private final DoubleSupplier gaps;
  private double at;
  private long number;

  /**
   * @param first of all arrivals, on the axis of the cumulated rate
   */
  private ArrivalTimes(LoadProfile profile, double first, DoubleSupplier gaps) {
    this.rate = new CumulatedRate(profile.load());
    this.share = profile.share();
    this.at = first;
    this.gaps = gaps;
  }

  static ArrivalTimes even(LoadProfile profile) {
    return new ArrivalTimes(profile, 0.5, () -> 1);
  }

  static ArrivalTimes random(LoadProfile profile, long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ OTHER_SEED);
    DoubleSupplier gaps = () -> -Math.log(1 - random.nextDouble());
    return new ArrivalTimes(profile, gaps.getAsDouble(), gaps);
  }

  @Override
  long advance() {
    while (!share.plays(number)) {
      step();
    }
    double seconds = rate.secondsUntil(at);
    step();
    return Double.isNaN(seconds) ? OVER : in(seconds * 1_000);
  }

  private void step() {
    at += gaps.getAsDouble();
    number++;
  }
}
