package dev.headroom.capacity.judge.cause;

import dev.headroom.capacity.stats.RequestFigures;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Time that calls spent in one place, of the time they took, where an objective was missed.
 *
 * @param millis a call, where it was missed
 * @param share of the response time, 0 to 1
 * @param shareOfExcess of what calls took longer there than elsewhere; {@code share} where it was
 *     missed nearly all the time
 */
record Waiting(double millis, double share, double shareOfExcess, Alignment alignment) {

  /** Less of the response time is no cause of it. */
  static final double LEAST = 0.3;

  private static final double CLEARLY_SLOWER = 1.2;

  /**
   * @param seconds spent there by all calls in each step of the trouble, NaN where not known
   * @param visits how often calls came there in each step, so that one of those that do can be told
   *     from those that never do
   */
  static Optional<Waiting> of(Trouble trouble, double[] seconds, double[] visits) {
    if (trouble.kind() != Trouble.Kind.SLOW) {
      return Optional.empty();
    }
    double[] perCall =
        IntStream.range(0, trouble.size())
            .mapToDouble(i -> 1_000 * seconds[i] / Math.max(1, trouble.calls(i)))
            .toArray();
    boolean[] known = new boolean[seconds.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = Double.isFinite(seconds[i]);
    }
    boolean all = trouble.of().equals(RequestFigures.ALL);
    IntToDoubleFunction among =
        i ->
            all || !Double.isFinite(visits[i])
                ? trouble.calls(i)
                : Math.min(trouble.calls(i), Math.max(1, visits[i]));
    double there = mean(trouble, true, seconds, known, among);
    double elsewhere = mean(trouble, false, seconds, known, among);
    double took = trouble.meanMillis(true);
    double tookElsewhere = trouble.meanMillis(false);
    if (!Double.isFinite(there) || !(took > 0)) {
      return Optional.empty();
    }
    // calls of other names may be many that never come here: not more than what all of them took
    double ofAll =
        1_000
            * trouble.sum(true, i -> known[i] ? seconds[i] : 0)
            / trouble.sum(true, i -> known[i] ? trouble.callMillis(i) : 0);
    double share = clamped(Math.min(there / took, 2 * ofAll));
    boolean contrast = tookElsewhere * CLEARLY_SLOWER < took && Double.isFinite(elsewhere);
    double ofExcess = contrast ? clamped((there - elsewhere) / (took - tookElsewhere)) : share;
    Alignment alignment = Alignment.of(perCall, trouble.missed());
    return Optional.of(new Waiting(there, share, ofExcess, alignment));
  }

  private static double mean(
      Trouble trouble,
      boolean missed,
      double[] seconds,
      boolean[] known,
      IntToDoubleFunction among) {
    return 1_000
        * trouble.sum(missed, i -> known[i] ? seconds[i] : 0)
        / trouble.sum(missed, i -> known[i] ? among.applyAsDouble(i) : 0);
  }

  private static double clamped(double share) {
    return Math.max(0, Math.min(1, share));
  }

  /** Whether it is a good part of what calls took. */
  boolean matters() {
    return share >= LEAST
        && (alignment == Alignment.NO_CONTRAST || shareOfExcess >= LEAST)
        && alignment != Alignment.CONTRADICTS;
  }

  /** Whether it was there when the objective was missed, and not by chance. */
  boolean inTime() {
    return alignment == Alignment.AGREES || alignment == Alignment.NO_CONTRAST;
  }
}
