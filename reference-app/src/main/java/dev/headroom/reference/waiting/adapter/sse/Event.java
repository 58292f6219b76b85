package dev.headroom.reference.waiting.adapter.sse;

import dev.headroom.reference.waiting.WaitingToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What goes over the wire, byte for byte.
 *
 * @param type what it tells
 * @param bytes its lines, with the empty one that ends it
 */
record Event(EventType type, byte[] bytes) {
  static final Event HEARTBEAT = new Event(EventType.HEARTBEAT, bytes(":\n\n"));

  static Event position(EventId id, long position, long waitingCount, long waitSeconds) {
    return of(
        EventType.POSITION,
        id.text(position),
        "\"position\":"
            + position
            + ",\"waitingCount\":"
            + waitingCount
            + ",\"estimatedWaitSeconds\":"
            + waitSeconds);
  }

  static Event admitted(EventId id, WaitingToken pass, Instant expiresAt) {
    return of(
        EventType.ADMITTED,
        id.text(0),
        "\"admittedToken\":\"" + pass.text() + "\",\"expiresAt\":\"" + expiresAt + "\"");
  }

  static Event closing(EventId id, long position, String reason, long retryAfterMillis) {
    return of(
        EventType.CLOSING,
        id.text(position),
        "\"reason\":\"" + reason + "\",\"retryAfterMillis\":" + retryAfterMillis);
  }

  private static Event of(EventType type, String id, String fields) {
    return new Event(
        type, bytes("event: " + type.text() + "\nid: " + id + "\ndata: {" + fields + "}\n\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
