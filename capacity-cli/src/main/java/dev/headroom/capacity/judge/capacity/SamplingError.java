package dev.headroom.capacity.judge.capacity;

import dev.headroom.capacity.stats.StudentT;
import java.util.Arrays;

/**
 * How far the mean of samples that were taken one after the other may be from the truth, by batch
 * means: neighbours resemble each other, means of stretches hardly (Law and Kelton, Simulation
 * Modeling and Analysis, 3rd ed. 2000, 9.5.3).
 */
final class SamplingError {

  private static final int LEAST = 10;

  /** Of a whole number that was 0 in n samples the mean may still be 3/n (rule of three). */
  private static final double UNSEEN = 3;

  private SamplingError() {}

  /**
   * Half the width of the mean's 95 % interval; NaN of fewer than 10 samples.
   *
   * @param whole whether the samples are whole numbers
   */
  static double of(double[] samples, boolean whole) {
    int n = samples.length;
    if (n < LEAST) {
      return Double.NaN;
    }
    int batches = Math.min(20, Math.max(5, n / 5));
    double[] means = new double[batches];
    for (int i = 0; i < batches; i++) {
      means[i] =
          Arrays.stream(samples, n * i / batches, n * (i + 1) / batches).average().orElseThrow();
    }
    double mean = Arrays.stream(means).average().orElseThrow();
    double squares = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum();
    double error = Math.sqrt(squares / (batches - 1) / batches);
    return StudentT.twoSided95(batches - 1) * error + (whole ? UNSEEN / n : 0);
  }
}
