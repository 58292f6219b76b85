package dev.headroom.capacity.judge.calibration;

import dev.headroom.capacity.plan.model.Prediction;

/**
 * A number of instances that the model was not shown, predicted and then measured.
 *
 * @param predicted throughput
 * @param measured mean throughput of the measurements that count
 */
public record HeldOut(int instances, Prediction predicted, double measured) {
  /**
   * How far the prediction lies from the measurement, as a share of the latter; above 0: too high.
   */
  public double error() {
    return predicted.value() / measured - 1;
  }

  /** Whether the measurement lies within the interval. */
  public boolean within() {
    return measured >= predicted.low() && measured <= predicted.high();
  }
}
