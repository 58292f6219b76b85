package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.points.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How throughput grows with load or instances: several models fitted to the same points, the one
 * chosen that errs least where levels are held out, and what the points can't tell.
 */
public final class Scaling {

  private final Data data;
  private final @Nullable Fitted chosen;
  private final List<Rejected> others;
  private final Refusal refusal;
  private final @Nullable WorthMeasuring worth;
  private final @Nullable Peak peak;

  private Scaling(
      Data data,
      @Nullable Fitted chosen,
      List<Rejected> others,
      Refusal refusal,
      @Nullable WorthMeasuring worth,
      @Nullable Peak peak) {
    this.data = data;
    this.chosen = chosen;
    this.others = others;
    this.refusal = refusal;
    this.worth = worth;
    this.peak = peak;
  }

  /**
   * @param points at least one; with several at a level, each counts
   * @param seed of the bootstrap: the same points and seed give the same intervals
   * @throws IllegalArgumentException without points, or where instances are asked for and missing
   */
  public static Scaling of(List<Point> points, Axis axis, long seed) {
    if (points.isEmpty()) {
      throw new IllegalArgumentException("no points");
    }
    Data data = Data.of(points, axis);
    if (data.levels().length < Refusal.LEAST_LEVELS) {
      return new Scaling(data, null, List.of(), Refusal.tooFew(data, axis), null, null);
    }
    Candidates candidates =
        Candidates.of(data, Families.ofThroughput(data, axis), Weighting.ofFits(data));
    Ensemble ensemble = candidates.ensemble(seed);
    Fitted chosen =
        new Fitted(candidates.chosen(), ensemble, data.largest(), Responses.of(points, axis, seed));
    WorthMeasuring worth = new WorthMeasuring(data, axis, ensemble, candidates.noise());
    Refusal refusal = Refusal.of(data, axis, chosen, worth.next(2 * data.largest()));
    return new Scaling(
        data,
        chosen,
        Rejections.of(candidates, ensemble),
        refusal,
        worth,
        Peaks.of(data, chosen, ensemble));
  }

  /** Null with fewer than 3 levels, where no curve can be told from another. */
  public @Nullable Fitted chosen() {
    return chosen;
  }

  /** The models not chosen, the least held-out error first. */
  public List<Rejected> others() {
    return others;
  }

  /**
   * Why nothing beyond the largest measured size is to be concluded from the points, and what to
   * measure instead; null where they carry predictions as far as {@link #reach}.
   */
  public @Nullable Message refusal() {
    return refusal.general();
  }

  /** Why the points don't carry a prediction at this size; null where they do. */
  public @Nullable Message refusalAt(double n) {
    return refusal.at(n);
  }

  /** The largest size that the points carry a prediction for; 0 where they carry none. */
  public double reach() {
    return refusal.reach();
  }

  /** The smallest size measured. */
  public double measuredFrom() {
    return data.n()[0];
  }

  /** The largest size measured. */
  public double measuredTo() {
    return data.largest();
  }

  /** The level most worth measuring to know twice the measured range better; null without a fit. */
  public @Nullable NextLevel next() {
    return next(2 * measuredTo());
  }

  /** The level most worth measuring to know a target better; null without a fit. */
  public @Nullable NextLevel next(double target) {
    return worth == null ? null : worth.next(target);
  }

  /**
   * The smallest whole size that reaches a throughput.
   *
   * @param throughput in requests a second
   * @param confidence the share of cases in which a new measurement reaches it, such as 0.95
   * @return null where none within {@link #reach} does
   */
  public @Nullable Integer smallestFor(double throughput, double confidence) {
    Fitted model = chosen;
    if (model == null) {
      return null;
    }
    return Smallest.size(
        (int) Math.min(Integer.MAX_VALUE, Math.floor(reach())),
        n -> model.reached(n, confidence) >= throughput);
  }

  /** Where throughput is highest; null where the curve has no peak or the points can't tell it. */
  public @Nullable Peak peak() {
    return peak;
  }
}
