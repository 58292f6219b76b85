package dev.headroom.capacity.plan.model;

import dev.headroom.capacity.message.Message;
import java.util.List;

/**
 * A model that was fitted, and not chosen.
 *
 * @param heldOutError mean relative error where levels were held out, such as 0.04; NaN where too
 *     few levels allow it
 * @param because why not chosen
 */
public record Rejected(
    Message model, List<Parameter> parameters, double heldOutError, Message because) {

  public Rejected {
    parameters = List.copyOf(parameters);
  }
}
