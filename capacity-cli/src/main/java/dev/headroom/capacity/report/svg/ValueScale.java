package dev.headroom.capacity.report.svg;

import java.util.ArrayList;
import java.util.List;

/** The vertical axis of a plot, linear from zero or logarithmic. Values outside lie on its edge. */
public final class ValueScale {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  private final double low;
  private final double high;
  private final boolean log;

  private ValueScale(double low, double high, boolean log) {
    this.low = low;
    this.high = high;
    this.log = log;
  }

  /** From 0 to a little more than {@code max}, so that the top line is seen. */
  public static ValueScale linear(double max) {
    return new ValueScale(0, max > 0 ? max * 1.08 : 1, false);
  }

  /** Both above 0; at least one decade. */
  public static ValueScale log(double min, double max) {
    double low = Math.max(min, 1e-6);
    return new ValueScale(low, Math.max(max, low * 10), true);
  }

  public double high() {
    return high;
  }

  /** 0 at the top to 100 at the bottom. */
  public double y(double value) {
    double share =
        log
            ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
            : (value - low) / (high - low);
    return 100 * (1 - Math.min(1, Math.max(0, share)));
  }

  /** At most {@code most} round values inside, not zero and clear of both edges. */
  public List<Double> ticks(int most) {
    return log ? logTicks(most) : linearTicks(most);
  }

  private List<Double> linearTicks(int most) {
    double step = round((high - low) / (most + 1));
    List<Double> ticks = new ArrayList<>();
    for (int i = 1; i * step <= high && ticks.size() < most; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private List<Double> logTicks(int most) {
    List<Double> ticks = new ArrayList<>();
    for (int exponent = (int) Math.floor(Math.log10(low));
        Math.pow(10, exponent) <= high;
        exponent++) {
      double tick = Math.pow(10, exponent);
      if (y(tick) > 4 && y(tick) < 92) {
        ticks.add(tick);
      }
    }
    while (ticks.size() > most) {
      ticks.remove(0);
    }
    return ticks;
  }

  /** The next of 1, 2, 2.5, 5 times a power of ten. */
  public static double round(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double round : ROUND) {
      if (round * power >= value * (1 - 1e-9)) {
        return round * power;
      }
    }
    return 10 * power;
  }
}
