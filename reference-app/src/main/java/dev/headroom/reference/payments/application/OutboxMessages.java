package dev.headroom.reference.payments.application;

import java.util.List;

/** What waits in the outbox. */
public interface OutboxMessages {

  /** The oldest not yet published. */
  List<Message> pending(int most);

  /** Marks messages that the broker has acknowledged. */
  void published(List<Long> ids);

  /** How many wait. */
  long countPending();

  /** One message, ready to send. */
  record Message(long id, String topic, String key, String payload) {}
}
