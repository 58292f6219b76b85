package dev.headroom.reference.waiting.adapter.sse;

import dev.headroom.reference.waiting.WaitingToken;

/**
 * Names an event by its ticket and the place it told, so that any instance can go on from there:
 * nobody sees a place grow after a reconnect.
 */
final class EventId {
  private static final int MOST_DIGITS = 15;
  private final String ticket;

  EventId(WaitingToken key) {
    this.ticket = key.number() + "." + Integer.toHexString(key.secret().hashCode()) + ".";
  }

  String text(long position) {
    return ticket + position;
  }

  /** The place that an id of the same ticket told; the largest number when it told none. */
  long toldBy(String lastEventId) {
    String place = lastEventId.startsWith(ticket) ? lastEventId.substring(ticket.length()) : "";
    boolean told =
        !place.isEmpty()
            && place.length() <= MOST_DIGITS
            && place.chars().allMatch(c -> c >= '0' && c <= '9')
            && !place.equals("0");
    return told ? Long.parseLong(place) : Long.MAX_VALUE;
  }
}
