package dev.headroom.capacity.judge.confirm;

import dev.headroom.capacity.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What to change of the first suspect of a run and what is expected of it, or why nothing can be.
 *
 * @param change null where nothing can be changed
 * @param expected null where nothing can be changed
 * @param refusal why not; empty where something is
 */
public record Intervention(
    @Nullable Change change, @Nullable Expectation expected, Message refusal) {

  static Intervention refused(Message why) {
    return new Intervention(null, null, why);
  }
}
