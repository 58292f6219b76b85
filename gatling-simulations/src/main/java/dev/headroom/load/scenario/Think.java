package dev.headroom.load.scenario;

import java.time.Duration;

/** How long a person takes between two requests, uniform from shortest to longest. */
public record Think(Duration shortest, Duration longest) {

  public Think {
    if (shortest.compareTo(longest) > 0) {
      throw new IllegalArgumentException("the shortest think time is longer than the longest");
    }
  }

  /**
   * @throws IllegalArgumentException unless the text is a duration or {@code a to b}
   */
  public static Think parse(String text) {
    String[] ends = text.strip().split("\\s+to\\s+", -1);
    if (ends.length > 2) {
      throw new IllegalArgumentException("'" + text + "' is no range like '4 s to 6 s'");
    }
    return new Think(Durations.parse(ends[0]), Durations.parse(ends[ends.length - 1]));
  }

  public Duration mean() {
    return shortest.plus(longest).dividedBy(2);
  }

  /** The think time at this share (0 to 1) of the range. */
  public Duration at(double share) {
    return shortest.plusNanos((long) (longest.minus(shortest).toNanos() * share));
  }
}
