package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.model.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * Instances of another size, each of which carries {@code factor} times what a measured one does:
 * an assumption, never a measurement.
 */
public record Scaled(Growing measured, double factor) implements Growing {

  @Override
  public @Nullable Prediction at(int instances) {
    Prediction one = measured.at(instances);
    return one == null
        ? null
        : new Prediction(
            one.value() * factor, one.low() * factor, one.high() * factor, one.beyond());
  }

  @Override
  public int reach() {
    return measured.reach();
  }

  @Override
  public int measuredTo() {
    return measured.measuredTo();
  }

  @Override
  public Message refusalAt(int instances) {
    return measured.refusalAt(instances);
  }
}
