package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** What a check says when evidence is not there. */
final class Missing {

  static final Message HISTORY = Message.of("there is no whole history to look at");

  private Missing() {}

  /**
   * Without the app's facts: unknown where they were asked for. Where they were not, because the
   * system tells nothing about itself or the run is older than the question, no verdict waits for
   * them.
   */
  static Invariant facts(String id, Message name, Evidence evidence) {
    boolean silent = evidence.ledger().before() == null && evidence.ledger().after() == null;
    if (evidence.facts().asked()) {
      return Invariant.unknown(id, name, Message.of("the app's facts did not come whole"));
    }
    return new Invariant(
        id,
        name,
        null,
        false,
        0,
        0,
        silent
            ? Message.of("this system does not tell what its stores hold")
            : Message.of("the app was not asked for its rows"),
        List.of());
  }
}
