package dev.headroom.capacity.plan.size;

import dev.headroom.capacity.message.Message;
import dev.headroom.capacity.plan.model.Prediction;
import org.jspecify.annotations.Nullable;

/** What so many instances carry, as far as measurements say. */
public interface Growing {

  /** Null where nothing may be said of so many. */
  @Nullable Prediction at(int instances);

  /** The most instances that anything may be said of. */
  int reach();

  /** The most that were measured. */
  int measuredTo();

  /** Why nothing is said of so many. */
  Message refusalAt(int instances);
}
