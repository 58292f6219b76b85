package dev.headroom.capacity.check;

import dev.headroom.capacity.message.Message;
import java.util.List;

/** What a check says when evidence is not there. */
final class Missing {

  static final Message HISTORY = Message.of("there is no whole history to look at");
  static final Message FACTS = Message.of("the app was not asked for its facts");

  private Missing() {}

  /**
   * Without the app's facts: unknown, but for a system that tells nothing about itself, where this
   * can't be asked and no verdict waits for it.
   */
  static Invariant facts(String id, Message name, Evidence evidence) {
    boolean silent = evidence.ledger().before() == null && evidence.ledger().after() == null;
    return silent
        ? new Invariant(
            id,
            name,
            null,
            false,
            0,
            0,
            Message.of("this system does not tell what its stores hold"),
            List.of())
        : Invariant.unknown(id, name, FACTS);
  }
}
