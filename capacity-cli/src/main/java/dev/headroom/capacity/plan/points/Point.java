package dev.headroom.capacity.plan.points;

import org.jspecify.annotations.Nullable;

/**
 * What a system did at one load, as a line of {@code --points} has it.
 *
 * @param load people at once, or requests or instances offered: whatever the file counts, above 0
 * @param throughput requests a second that were served, above 0
 * @param responseMillis mean response time; null where it was not measured
 * @param instances of the app, at least 1; null where nobody said
 * @param low of the interval that the measurement itself gave {@code throughput} at 95 %, no more
 *     than that; null where it gave none
 * @param high its other end, no less than {@code throughput}; null where it gave none
 */
public record Point(
    double load,
    double throughput,
    @Nullable Double responseMillis,
    @Nullable Integer instances,
    @Nullable Double low,
    @Nullable Double high) {

  /** One that nobody gave an interval. */
  public Point(
      double load,
      double throughput,
      @Nullable Double responseMillis,
      @Nullable Integer instances) {
    this(load, throughput, responseMillis, instances, null, null);
  }

  /**
   * @throws IllegalArgumentException for a figure out of its range
   */
  public Point {
    require(load, "load");
    require(throughput, "throughput");
    if (responseMillis != null) {
      require(responseMillis, "responseMillis");
    }
    if (instances != null && instances < 1) {
      throw new IllegalArgumentException("instances is " + instances + ", not 1 or more");
    }
    if (low != null && !(low <= throughput) || high != null && !(high >= throughput)) {
      throw new IllegalArgumentException(
          "throughput " + throughput + " is not within " + low + " to " + high);
    }
  }

  /** The same with an interval. */
  public Point within(double least, double most) {
    return new Point(load, throughput, responseMillis, instances, least, most);
  }

  /** Half the interval, the wider half; 0 without one. */
  public double uncertain() {
    return low == null || high == null ? 0 : Math.max(throughput - low, high - throughput);
  }

  private static void require(double value, String name) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " is " + value + ", not above 0");
    }
  }
}
