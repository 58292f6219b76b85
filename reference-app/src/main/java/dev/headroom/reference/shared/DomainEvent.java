package dev.headroom.reference.shared;

import java.time.Instant;
import java.util.UUID;

/** Something that has happened; ids and primitives only. */
public interface DomainEvent {

  /** The same however often the event is delivered. */
  UUID eventId();

  /** When it happened. */
  Instant occurredAt();
}
