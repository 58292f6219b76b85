package dev.headroom.capacity.plan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All models fitted to the same points, by their share of the evidence. */
final class Candidates {

  /** A model with less of the evidence than this share of the best one's is not chosen. */
  private static final double PLAUSIBLE = 0.05;

  /** Shares of the best one's evidence, and of another's error, that don't tell two apart. */
  private static final double ALIKE = 1.0 / 3;

  private static final double ALIKE_ERROR = 2.0 / 3;

  private final Data data;
  private final Weighting weighting;
  private final Noise noise;
  private final List<Candidate> all;

  private Candidates(Data data, Weighting weighting, Noise noise, List<Candidate> all) {
    this.data = data;
    this.weighting = weighting;
    this.noise = noise;
    this.all = all;
  }

  /**
   * @param weighting of the measurements in the fits
   */
  static Candidates of(Data data, List<Family> families, Weighting weighting) {
    double[] weights = weighting.of(data);
    List<Fit> fits = new ArrayList<>();
    for (Family family : families) {
      if (family.size() <= data.levels().length) {
        fits.add(LeastSquares.fit(family, data, weights));
      }
    }
    Noise noise = Noise.of(fits, data);
    return new Candidates(data, weighting, noise, weighed(fits, data, noise, weighting));
  }

  /**
   * As Akaike's weights, exp(−(RSS/s² + p)/2), with half his price of an unknown p: of simulated
   * systems, the full price trusts the simple curves too much where they are extrapolated.
   */
  private static List<Candidate> weighed(
      List<Fit> fits, Data data, Noise noise, Weighting weighting) {
    double variance = noise.deviation() * noise.deviation();
    double[] scores =
        fits.stream()
            .mapToDouble(
                fit ->
                    noise.own() * noise.weighting().cost(data, fit.at(data)) / variance
                        + fit.size())
            .toArray();
    double best = Arrays.stream(scores).min().orElse(0);
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp((best - score) / 2);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      double heldOut = HeldOut.error(fits.get(i).family(), data, weighting);
      candidates.add(new Candidate(fits.get(i), heldOut, Math.exp((best - scores[i]) / 2) / sum));
    }
    return List.copyOf(candidates);
  }

  List<Candidate> all() {
    return all;
  }

  Noise noise() {
    return noise;
  }

  /**
   * The least held-out error among those that the evidence doesn't speak against; where it can't
   * tell that one from another of as many unknowns, the first of the list.
   */
  Candidate chosen() {
    Candidate best =
        all.stream()
            .filter(this::plausible)
            .min(Comparator.comparingDouble(Candidates::error).thenComparing(c -> c.fit().size()))
            .orElseThrow();
    return all.stream()
        .filter(candidate -> candidate.fit().size() == best.fit().size())
        .filter(candidate -> candidate.weight() >= ALIKE * best.weight())
        .filter(candidate -> error(candidate) * ALIKE_ERROR <= error(best))
        .findFirst()
        .orElse(best);
  }

  private static double error(Candidate candidate) {
    return Double.isNaN(candidate.heldOutError()) ? Double.MAX_VALUE : candidate.heldOutError();
  }

  boolean plausible(Candidate candidate) {
    double most = all.stream().mapToDouble(Candidate::weight).max().orElseThrow();
    return candidate.weight() >= PLAUSIBLE * most;
  }

  Ensemble ensemble(long seed) {
    return new Ensemble(all, data, weighting.of(data), noise, seed);
  }
}
