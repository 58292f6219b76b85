package dev.headroom.capacity.report.html;

import dev.headroom.capacity.judge.calibration.Calibration;
import dev.headroom.capacity.judge.calibration.HeldOut;
import dev.headroom.capacity.judge.calibration.Level;
import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.model.Fitted;
import dev.headroom.capacity.plan.model.Scaling;
import dev.headroom.capacity.plan.points.Point;
import dev.headroom.capacity.report.html.GrowthData.At;
import dev.headroom.capacity.report.html.GrowthData.Dot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A calibration's growth chart. */
final class CalibrationGrowth {
  private static final int STEPS = 40;

  private CalibrationGrowth() {}

  /** Null where no measurement counts. */
  static @Nullable GrowthView of(Calibration calibration) {
    List<Dot> dots =
        calibration.levels().stream()
            .filter(Level::counts)
            .map(level -> dot(calibration, level))
            .sorted(Comparator.comparingDouble(Dot::size))
            .toList();
    Scaling scaling = calibration.scaling();
    if (dots.isEmpty() || scaling == null) {
      return null;
    }
    double last = dots.get(dots.size() - 1).size();
    Fitted model = scaling.chosen();
    GrowthData data =
        new GrowthData(
            dots,
            model == null ? List.of() : curve(model, scaling, last),
            scaling.measuredTo(),
            Double.NaN,
            Message.NONE,
            null,
            Message.of("app instances"),
            true,
            model == null ? Message.NONE : CalibrationModels.line(model),
            calibration.heldOut().stream()
                .mapToDouble(HeldOut::error)
                .map(Math::abs)
                .max()
                .orElse(Double.NaN));
    return GrowthChart.of(data, Message.of("How throughput grows with instances"));
  }

  private static Dot dot(Calibration calibration, Level level) {
    Point point = level.point();
    double throughput = point == null ? Double.NaN : point.throughput();
    return new Dot(level.instances(), throughput, calibration.kept().contains(level.instances()));
  }

  /** As far as the points carry it, a little beyond what was measured at most. */
  private static List<At> curve(Fitted model, Scaling scaling, double last) {
    double from = scaling.measuredFrom();
    double to = Math.max(last, Math.min(scaling.reach(), 1.15 * last));
    List<At> curve = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double n = from + (to - from) * i / STEPS;
      curve.add(new At(n, model.throughput(n)));
    }
    for (double n = Math.ceil(from); n <= to; n++) {
      curve.add(new At(n, model.throughput(n)));
    }
    curve.sort(Comparator.comparingDouble(At::size));
    return curve;
  }
}
