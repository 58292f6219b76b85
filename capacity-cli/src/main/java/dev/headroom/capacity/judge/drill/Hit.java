package dev.headroom.capacity.judge.drill;

import java.util.EnumMap;
import java.util.Map;

/** What one person went through. Not thread-safe. */
final class Hit {

  /** What can happen to a person, for reasons of the system; worst first. */
  enum Kind {
    TICKET_VOID,
    REFUSED,
    UNANSWERED,
    FAILED,
    STREAM_CUT,
    WAITED
  }

  final long user;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long longestWaitMs;
  private long longestRefusedMs;
  private long refusedSince = Long.MAX_VALUE;
  boolean booked;

  Hit(long user) {
    this.user = user;
  }

  void add(Kind kind, long from, long to) {
    counts.merge(kind, 1, Integer::sum);
    first = Math.min(first, from);
    last = Math.max(last, to);
    if (kind == Kind.WAITED || kind == Kind.UNANSWERED) {
      longestWaitMs = Math.max(longestWaitMs, to - from);
    }
    if (kind != Kind.WAITED) {
      refusedSince = Math.min(refusedSince, from);
      longestRefusedMs = to - refusedSince;
    }
  }

  int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  boolean any(Kind kind) {
    return counts.containsKey(kind);
  }

  /** Whether anything but waiting happened. */
  boolean turnedAway() {
    return counts.keySet().stream().anyMatch(kind -> kind != Kind.WAITED);
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }

  long longestWaitMs() {
    return longestWaitMs;
  }

  /** From the first time that it was turned away until the answer to the last. */
  long turnedAwayMs() {
    return longestRefusedMs;
  }
}
