package dev.headroom.capacity.judge.drill;

import dev.headroom.capacity.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was hit.
 *
 * @param people each counted once
 * @param kinds what happened to them; one person may be of several
 * @param file that lists them, beside the report; null where nobody was hit
 */
public record Affected(long people, List<AffectedKind> kinds, @Nullable String file) {

  /**
   * Something that happened to people.
   *
   * @param how for how long, how often; empty where that says nothing
   */
  public record AffectedKind(Message what, long people, Message how) {}
}
