package dev.headroom.testbed.share;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often the kernel held a group up.
 *
 * @param periods in which some process of it wanted to run
 * @param throttled of these, in which the quota was used up before the period's end
 * @param seconds for how long it was held up then, summed over the processors
 */
public record Throttling(long periods, long throttled, double seconds) {
  private static final double NANOS = 1e-9;
  private static final double MICROS = 1e-6;

  /** Reads {@code cpu.stat} of either version of control groups. */
  static Throttling parse(List<String> lines) {
    Map<String, Long> values = new HashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", 2);
      if (words.length == 2) {
        values.put(words[0], Long.parseLong(words[1].strip()));
      }
    }
    double seconds =
        values.containsKey("throttled_usec")
            ? MICROS * values.get("throttled_usec")
            : NANOS * values.getOrDefault("throttled_time", 0L);
    return new Throttling(
        values.getOrDefault("nr_periods", 0L), values.getOrDefault("nr_throttled", 0L), seconds);
  }
}
