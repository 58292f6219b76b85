package dev.headroom.capacity.report.html;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.model.Prediction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a growth chart draws.
 *
 * @param dots measured, in the order of their sizes
 * @param curve in the order of its sizes; empty where the data carry none
 * @param measuredTo the largest size measured
 * @param target requests a second; NaN where there is none
 * @param targetNote what the target stands for
 * @param chosen null where nothing was chosen
 * @param axis what sizes count
 * @param whole whether sizes are whole numbers
 * @param model which line this is, as a sentence; empty without one
 * @param heldOutError the worst of levels that the line had not seen, a share; NaN where none was
 *     held out
 */
record GrowthData(
    List<Dot> dots,
    List<At> curve,
    double measuredTo,
    double target,
    Message targetNote,
    @Nullable Chosen chosen,
    Message axis,
    boolean whole,
    Message model,
    double heldOutError) {

  /**
   * A measurement.
   *
   * @param size people or instances
   * @param throughput requests a second
   */
  record Dot(double size, double throughput, boolean heldOut) {}

  /** The line at one size. */
  record At(double size, Prediction throughput) {}

  /**
   * The size that a plan chose.
   *
   * @param name 7 instances
   * @param note how it stands to the target
   */
  record Chosen(At at, Message name, Message note) {}

  GrowthData {
    dots = List.copyOf(dots);
    curve = List.copyOf(curve);
  }

  /** Where the horizontal axis ends, with room for words beside what was chosen. */
  double end() {
    double largest = dots.stream().mapToDouble(Dot::size).max().orElse(measuredTo);
    double end = 1.15 * Math.max(measuredTo, largest);
    if (chosen != null) {
      end = Math.max(end, chosen.at().size() * 1.4);
    }
    return whole ? Math.ceil(end) : end;
  }

  /** What the vertical axis has to hold; a band that runs away is cut. */
  double top() {
    double top = dots.stream().mapToDouble(Dot::throughput).max().orElse(0);
    top = Math.max(top, Double.isNaN(target) ? 0 : target);
    if (chosen != null) {
      top = Math.max(top, chosen.at().throughput().high());
    }
    double most = 1.6 * top;
    for (At at : inside()) {
      top = Math.max(top, Math.min(most, at.throughput().high()));
    }
    return top;
  }

  /** The part of the line that the axis holds. */
  List<At> inside() {
    double end = end() * (1 + 1e-9);
    return curve.stream().filter(at -> at.size() <= end).toList();
  }

  /** Requests a second of each unit of size at the smallest one measured; 0 without any. */
  double evenGrowth() {
    double smallest = dots.stream().mapToDouble(Dot::size).min().orElse(Double.NaN);
    return dots.stream()
        .filter(dot -> dot.size() == smallest)
        .mapToDouble(dot -> dot.throughput() / dot.size())
        .average()
        .orElse(0);
  }
}
