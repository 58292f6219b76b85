package dev.headroom.capacity.plan.make;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Amount;
import dev.headroom.capacity.plan.Growth;
import dev.headroom.capacity.plan.model.Axis;
import dev.headroom.capacity.plan.model.Fitted;
import dev.headroom.capacity.plan.model.NextLevel;
import dev.headroom.capacity.plan.model.Prediction;
import dev.headroom.capacity.plan.model.Scaling;
import dev.headroom.capacity.plan.points.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The model that was chosen, as a plan shows it. */
final class Growths {
  /** Each level held out is another fit; of more levels than this, these many are shown. */
  private static final int MOST_HELD_OUT = 8;

  private static final int LEAST_LEVELS = 4;
  private static final int STEPS = 40;

  private Growths() {}

  /**
   * @param to the size that the plan needs; the curve goes at least so far, where it may
   * @param factor 1, or what another size carries
   * @return null where no model was fitted
   */
  static @Nullable Growth of(
      Scaling scaling, List<Point> points, Axis axis, double to, double factor, long seed) {
    Fitted model = scaling.chosen();
    if (model == null) {
      return null;
    }
    List<Growth.Level> levels =
        points.stream()
            .map(point -> new Growth.Level(size(point, axis), factor * point.throughput()))
            .toList();
    return new Growth(
        axis == Axis.INSTANCES,
        model.model().toString(),
        model.parameters().stream()
            .map(one -> new Growth.Parameter(one.name(), one.value(), one.low(), one.high()))
            .toList(),
        model.heldOutError(),
        levels,
        curve(scaling, model, to, factor),
        heldOut(scaling, points, axis, factor, seed),
        even(levels),
        scaling.measuredFrom(),
        scaling.measuredTo(),
        scaling.others().stream()
            .map(one -> new Growth.Other(one.model().toString(), one.heldOutError(), one.because()))
            .toList(),
        next(scaling.next(), axis),
        factor);
  }

  static double size(Point point, Axis axis) {
    Integer instances = point.instances();
    return axis == Axis.LOAD || instances == null ? point.load() : instances;
  }

  private static double even(List<Growth.Level> levels) {
    double least = levels.stream().mapToDouble(Growth.Level::size).min().orElse(1);
    return levels.stream()
            .filter(level -> level.size() == least)
            .mapToDouble(Growth.Level::perSecond)
            .average()
            .orElse(Double.NaN)
        / least;
  }

  /** Only as far as measurements carry it. */
  private static List<Growth.CurvePoint> curve(
      Scaling scaling, Fitted model, double to, double factor) {
    double from = scaling.measuredFrom();
    double reach = Math.max(scaling.reach(), scaling.measuredTo());
    double end = Math.min(reach, Math.max(1.25 * to, scaling.measuredTo()));
    TreeSet<Double> sizes = new TreeSet<>(List.of(from, scaling.measuredTo(), end));
    for (int step = 1; step < STEPS; step++) {
      sizes.add(from + (end - from) * step / STEPS);
    }
    List<Growth.CurvePoint> curve = new ArrayList<>();
    for (double size : sizes) {
      Prediction at = model.throughput(size);
      curve.add(
          new Growth.CurvePoint(
              size,
              new Prediction(
                  factor * at.value(), factor * at.low(), factor * at.high(), at.beyond())));
    }
    return curve;
  }

  private static List<Growth.HeldOut> heldOut(
      Scaling scaling, List<Point> points, Axis axis, double factor, long seed) {
    List<Double> sizes = points.stream().map(p -> size(p, axis)).distinct().sorted().toList();
    List<Growth.HeldOut> heldOut = new ArrayList<>();
    if (sizes.size() < LEAST_LEVELS) {
      return heldOut;
    }
    double inner = sizes.size() - 2;
    int shown = (int) Math.min(MOST_HELD_OUT, inner);
    for (int i = 0; i < shown; i++) {
      double size = sizes.get(1 + (int) Math.floor(i * inner / shown));
      List<Point> rest = points.stream().filter(p -> size(p, axis) != size).toList();
      Fitted model = Scaling.of(rest, axis, seed).chosen();
      if (model != null) {
        double measured =
            points.stream()
                .filter(p -> size(p, axis) == size)
                .mapToDouble(Point::throughput)
                .average()
                .orElse(Double.NaN);
        double predicted = model.throughput(size).value();
        heldOut.add(
            new Growth.HeldOut(
                size, factor * measured, factor * predicted, predicted / measured - 1));
      }
    }
    return heldOut;
  }

  private static @Nullable Message next(@Nullable NextLevel next, Axis axis) {
    if (next == null || !(next.narrower() > 0)) {
      return null;
    }
    return axis == Axis.INSTANCES
        ? Message.of(
            "Measuring {0} instances would narrow the interval at {1} by {2}.",
            Amount.of(next.n()), Amount.of(next.target()), Amount.percent(next.narrower()))
        : Message.of(
            "Measuring a load of {0} would narrow the interval at {1} by {2}.",
            Amount.of(next.n()), Amount.of(next.target()), Amount.percent(next.narrower()));
  }
}
