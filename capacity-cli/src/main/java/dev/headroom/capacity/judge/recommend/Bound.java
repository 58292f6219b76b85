package dev.headroom.capacity.judge.recommend;

/**
 * What one result says of a figure.
 *
 * @param measured in the figure's unit
 * @param worst that the truth is not beyond, 95 % sure
 * @param samples behind it
 */
record Bound(double measured, double worst, long samples) {

  /** One-sided. */
  static final double CONFIDENCE = 0.95;

  /** Of two results the worse on each side, with the samples of the smaller. */
  Bound worse(Bound other, boolean lowerIsWorse) {
    return lowerIsWorse
        ? new Bound(
            Math.min(measured, other.measured),
            Math.min(worst, other.worst),
            Math.min(samples, other.samples))
        : new Bound(
            Math.max(measured, other.measured),
            Math.max(worst, other.worst),
            Math.min(samples, other.samples));
  }
}
