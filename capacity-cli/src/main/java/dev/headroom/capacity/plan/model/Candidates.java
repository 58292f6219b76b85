package dev.headroom.capacity.plan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All models fitted to the same points, by their share of the evidence. */
final class Candidates {

  /** The least spread that is believed: measurements are never better than that. */
  private static final double LEAST_SPREAD = 0.002;

  /** A model with less of the evidence than this share of the best one's is not chosen. */
  private static final double PLAUSIBLE = 0.05;

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

  static Candidates of(Data data, Axis axis) {
    List<Family> families = families(data, axis);
    Weighting weighting = weighting(families, data);
    double[] weights = weighting.of(data);
    List<Fit> fits = new ArrayList<>();
    for (Family family : families) {
      if (family.parameters().size() <= data.levels().length) {
        fits.add(LeastSquares.fit(family, data, weights));
      }
    }
    Noise noise = noise(fits, data, weighting);
    return new Candidates(data, weighting, noise, weighed(fits, data, noise));
  }

  private static List<Family> families(Data data, Axis axis) {
    Scale scale = Scale.of(data);
    return List.of(
        new Even(scale), new Line(scale), Amdahl.of(scale), new Usl(scale), new Knee(scale));
  }

  /** Relative only where the measurements clearly say so. */
  private static Weighting weighting(List<Family> families, Data data) {
    double even = Double.POSITIVE_INFINITY;
    double relative = Double.POSITIVE_INFINITY;
    for (Family family : families) {
      even = Math.min(even, deviance(family, data, Weighting.EVEN));
      relative = Math.min(relative, deviance(family, data, Weighting.RELATIVE));
    }
    return relative < even - 4 ? Weighting.RELATIVE : Weighting.EVEN;
  }

  private static double deviance(Family family, Data data, Weighting weighting) {
    double cost = LeastSquares.fit(family, data, weighting.of(data)).cost();
    return weighting.deviance(data, cost) + 2 * family.parameters().size();
  }

  private static Noise noise(List<Fit> fits, Data data, Weighting weighting) {
    double variance = Double.POSITIVE_INFINITY;
    int degrees = 0;
    for (Fit fit : fits) {
      int left = data.size() - fit.size();
      if (left > 0 && fit.cost() / left < variance) {
        variance = fit.cost() / left;
        degrees = left;
      }
    }
    double largest = Scale.of(data).x();
    double least = LEAST_SPREAD * largest / weighting.spread(largest);
    return new Noise(weighting, Math.max(least, Math.sqrt(variance)), Math.max(1, degrees));
  }

  /** Akaike's weights with the noise's variance for known: exp(−(RSS/s² + 2p)/2). */
  private static List<Candidate> weighed(List<Fit> fits, Data data, Noise noise) {
    double variance = noise.deviation() * noise.deviation();
    double[] scores =
        fits.stream().mapToDouble(fit -> fit.cost() / variance + 2 * fit.size()).toArray();
    double best = Arrays.stream(scores).min().orElse(0);
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp((best - score) / 2);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      double heldOut = HeldOut.error(fits.get(i).family(), data, noise.weighting());
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

  /** The least held-out error among those that the evidence doesn't speak against. */
  Candidate chosen() {
    double most = all.stream().mapToDouble(Candidate::weight).max().orElseThrow();
    return all.stream()
        .filter(candidate -> candidate.weight() >= PLAUSIBLE * most)
        .min(
            Comparator.<Candidate>comparingDouble(
                    c -> Double.isNaN(c.heldOutError()) ? Double.MAX_VALUE : c.heldOutError())
                .thenComparing(c -> c.fit().size()))
        .orElseThrow();
  }

  boolean plausible(Candidate candidate) {
    double most = all.stream().mapToDouble(Candidate::weight).max().orElseThrow();
    return candidate.weight() >= PLAUSIBLE * most;
  }

  Ensemble ensemble(long seed) {
    return new Ensemble(all, data, noise, seed);
  }
}
