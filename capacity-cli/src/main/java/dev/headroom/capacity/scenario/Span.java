package dev.headroom.capacity.scenario;

import java.time.Duration;

/**
 * A length of time that differs from one to the next, uniform between two bounds.
 *
 * @param from the shortest
 * @param to the longest, no shorter than {@code from}
 */
public record Span(Duration from, Duration to) {

  /** Half-way between the two. */
  public Duration mean() {
    return from.plus(to).dividedBy(2);
  }

  static Span parse(String text) {
    String[] ends = text.split("\\s+to\\s+", -1);
    Duration from = Durations.parse(ends[0]);
    Duration to = Durations.parse(ends[ends.length - 1]);
    if (ends.length > 2 || to.compareTo(from) < 0) {
      throw new IllegalArgumentException("which is no range");
    }
    return new Span(from, to);
  }

  String text() {
    return Durations.format(from) + " to " + Durations.format(to);
  }
}
