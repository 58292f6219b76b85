package dev.headroom.reference.outbox;

import dev.headroom.reference.shared.DomainEvent;

/** Events that leave once the transaction has been committed, at least once each. */
public interface Outbox {

  /**
   * Writes the event, as JSON, within the caller's transaction.
   *
   * @param topic where to, at most 100 characters
   * @param key events with the same key stay in order; at most 100 characters
   */
  void add(String topic, String key, DomainEvent event);
}
