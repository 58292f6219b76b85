package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.Step;

/**
 * Something that ends at a rate as it is today, and what lifts it.
 *
 * @param perSecond requests a second at which it ends; where {@code eachInstance}, of each instance
 * @param then the same once the action is done
 * @param eachInstance whether every instance brings more of it
 * @param of what ends there, as a clause's subject
 * @param action what to do, as a sentence without its full stop
 * @param effort what that takes; empty where nobody can say
 */
public record Constraint(
    String id,
    double perSecond,
    double then,
    boolean eachInstance,
    Message of,
    Step.When when,
    Message action,
    Message effort) {

  /** Requests a second at which it ends with so many instances. */
  public double at(int instances, boolean lifted) {
    return (lifted ? then : perSecond) * (eachInstance ? instances : 1);
  }
}
