package dev.headroom.capacity.plan.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.plan.truth.Systems;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Systems whose every answer is known, measured with 0.5 % and 2 % of noise. The figures stand in
 * docs/MODELS.md, and are printed by {@code -Dmodels.print=true}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownTruthTest {

  private static final int SYSTEMS = 25;
  private static final int MEASUREMENTS = 10;

  private record Tallies(Tally within, Tally beyond, Tally twice) {
    Tallies() {
      this(new Tally(), new Tally(), new Tally());
    }
  }

  @ParameterizedTest
  @EnumSource
  void predictions_come_true(Systems systems) {
    Tallies tallies = tallies(systems);
    tallies.within().print(systems + " within");
    tallies.beyond().print(systems + " to 1.5 times");
    tallies.twice().print(systems + " at twice");

    assertThat(tallies.within().meanError()).isLessThan(0.05);
    assertThat(tallies.beyond().meanError()).isLessThan(0.10);
    assertThat(tallies.twice().meanError()).isLessThan(0.10);
    assertThat(tallies.within().covered()).isBetween(0.85, 0.95);
    Tally extrapolated = new Tally();
    extrapolated.add(tallies.beyond());
    extrapolated.add(tallies.twice());
    assertThat(extrapolated.covered()).isBetween(0.82, 0.97);
    assertThat(extrapolated.count()).isGreaterThan(2 * SYSTEMS);
  }

  @Test
  void the_same_points_and_seed_give_the_same_answer() {
    SplittableRandom random = new SplittableRandom(1);
    List<Point> points = Systems.CLOSED.next(random).measured(0.02, random);
    Fitted one = Objects.requireNonNull(Scaling.of(points, Axis.LOAD, 5).chosen());
    Fitted same = Objects.requireNonNull(Scaling.of(points, Axis.LOAD, 5).chosen());
    assertThat(same.throughput(200)).isEqualTo(one.throughput(200));
    assertThat(same.parameters()).isEqualTo(one.parameters());
  }

  private static Tallies tallies(Systems systems) {
    Tallies tallies = new Tallies();
    SplittableRandom random = new SplittableRandom(7);
    for (double noise : new double[] {0.005, 0.02}) {
      for (int i = 0; i < SYSTEMS; i++) {
        Systems.Sample sample = systems.next(random);
        SplittableRandom luck = random.split();
        Axis axis = sample.instances() ? Axis.INSTANCES : Axis.LOAD;
        Scaling scaling = Scaling.of(sample.measured(noise, luck), axis, i);
        double from = scaling.measuredFrom();
        double to = scaling.measuredTo();
        tally(tallies.within(), scaling, from + (to - from) * 0.3, sample, noise, luck);
        tally(tallies.within(), scaling, from + (to - from) * 0.75, sample, noise, luck);
        tally(tallies.beyond(), scaling, 1.25 * to, sample, noise, luck);
        tally(tallies.beyond(), scaling, 1.5 * to, sample, noise, luck);
        tally(tallies.twice(), scaling, 2 * to, sample, noise, luck);
      }
    }
    return tallies;
  }

  private static void tally(
      Tally tally,
      Scaling scaling,
      double about,
      Systems.Sample sample,
      double noise,
      SplittableRandom random) {
    double n = Math.rint(about);
    if (scaling.refusalAt(n) != null) {
      return;
    }
    Prediction prediction = Objects.requireNonNull(scaling.chosen()).throughput(n);
    tally.predicted(prediction, sample.throughput().applyAsDouble(n));
    for (int i = 0; i < MEASUREMENTS; i++) {
      tally.measured(prediction, sample.measuredAt(n, noise, random));
    }
  }
}
