package dev.headroom.capacity.plan;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.model.Prediction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How throughput grows, as it was measured and as the model that fits best goes on.
 *
 * @param ofInstances whether sizes count app instances; load otherwise
 * @param model its name
 * @param heldOutError mean error of levels that the model had not seen, a share
 * @param measured every measurement, by size
 * @param curve by size, from the smallest measured to beyond what is planned
 * @param heldOut each level as the others predict it
 * @param perInstance requests a second of one instance, were all as good as the first: even growth
 * @param others models that fit worse
 * @param next what is most worth measuring; null where nothing is
 * @param scaledBy 1; or, where the plan is of another size than was measured, what that carries by
 *     assumption: measured levels and curve are multiplied by it
 */
public record Growth(
    boolean ofInstances,
    String model,
    List<Parameter> parameters,
    double heldOutError,
    List<Level> measured,
    List<CurvePoint> curve,
    List<HeldOut> heldOut,
    double perInstance,
    double measuredFrom,
    double measuredTo,
    List<Other> others,
    @Nullable Message next,
    double scaledBy) {

  public Growth {
    parameters = List.copyOf(parameters);
    measured = List.copyOf(measured);
    curve = List.copyOf(curve);
    heldOut = List.copyOf(heldOut);
    others = List.copyOf(others);
  }

  /** A parameter of the model with its 90 % interval; its bounds NaN where it has none. */
  public record Parameter(String name, double value, double low, double high) {}

  /** One measurement. */
  public record Level(double size, double perSecond) {}

  /** The model at one size. */
  public record CurvePoint(double size, Prediction predicted) {}

  /**
   * A level that the model was not shown.
   *
   * @param error a share of what was measured, signed
   */
  public record HeldOut(double size, double measured, double predicted, double error) {}

  /**
   * A model that was not chosen.
   *
   * @param heldOutError a share; NaN where it could not be told
   */
  public record Other(String model, double heldOutError, Message why) {}
}
