package dev.headroom.capacity.judge.cause;

import java.util.stream.IntStream;

/**
 * Whether something was high in the steps of time in which an objective was missed, rather than in
 * the others. Tested by turning the missed steps around the clock of the run, which keeps how both
 * series resemble their own neighbours (circular block permutation: Politis and Romano 1992; for
 * the trouble with ignoring that see Yule 1926, “Why do we sometimes get nonsense correlations”):
 * under 5 % of the turns may set them as far apart as the run did.
 */
enum Alignment {
  /** Higher in the missed steps than chance explains. */
  AGREES,
  /** Not lower, but chance could have done that. */
  UNSURE,
  /** Nothing to compare with: missed nearly all the time. */
  NO_CONTRAST,
  /** No higher where the objective was missed. */
  CONTRADICTS;

  private static final int LEAST_OTHERS = 3;
  private static final double CHANCE = 0.05;
  private static final double AS_GOOD_AS_EQUAL = 1e-12;

  /**
   * @param levels one a step, NaN where it is not known
   * @param missed whether the objective was missed in the step
   */
  static Alignment of(double[] levels, boolean[] missed) {
    int[] known =
        IntStream.range(0, levels.length).filter(i -> Double.isFinite(levels[i])).toArray();
    long over = IntStream.of(known).filter(i -> missed[i]).count();
    if (over == 0) {
      return CONTRADICTS;
    }
    if (known.length - over < LEAST_OTHERS) {
      return NO_CONTRAST;
    }
    double apart = apart(levels, missed, known, 0);
    if (apart <= 0) {
      return CONTRADICTS;
    }
    double limit = apart * (1 - AS_GOOD_AS_EQUAL);
    long asFar =
        IntStream.range(0, known.length)
            .filter(turn -> apart(levels, missed, known, turn) >= limit)
            .count();
    return asFar < CHANCE * known.length ? AGREES : UNSURE;
  }

  /** Mean level of the missed steps, turned by so many, less that of the others. */
  private static double apart(double[] levels, boolean[] missed, int[] known, int turn) {
    double[] sums = new double[2];
    int[] counts = new int[2];
    for (int i = 0; i < known.length; i++) {
      int which = missed[known[(i + turn) % known.length]] ? 1 : 0;
      sums[which] += levels[known[i]];
      counts[which]++;
    }
    return sums[1] / counts[1] - sums[0] / counts[0];
  }
}
