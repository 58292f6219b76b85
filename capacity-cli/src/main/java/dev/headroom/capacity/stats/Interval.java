package dev.headroom.capacity.stats;

/** Holds the truth in 95 of 100 cases; an end that can't be bounded is infinite. */
public record Interval(double low, double high) {

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
