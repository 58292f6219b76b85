package dev.headroom.capacity.plan.points;

import org.jspecify.annotations.Nullable;

/**
 * What a system did at one load, as a line of {@code --points} has it.
 *
 * @param load people at once, or requests or instances offered: whatever the file counts, above 0
 * @param throughput requests a second that were served, above 0
 * @param responseMillis mean response time; null where it was not measured
 * @param instances of the app, at least 1; null where nobody said
 */
public record Point(
    double load, double throughput, @Nullable Double responseMillis, @Nullable Integer instances) {

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
  }

  private static void require(double value, String name) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " is " + value + ", not above 0");
    }
  }
}
