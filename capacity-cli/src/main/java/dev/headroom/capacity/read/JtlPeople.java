package dev.headroom.capacity.read;

import dev.headroom.capacity.run.RequestLogBuilder;
import java.util.Map;
import java.util.TreeMap;

/**
 * Active threads as people who come and leave. Each sample says how many there were when it ended;
 * of a second, the most count. Numbers that more people would have to make than there are samples
 * are taken for damaged, and nothing is told.
 */
final class JtlPeople {

  private static final int STEP_MS = 1_000;

  /** The most by second, for each generator. */
  private final Map<String, TreeMap<Integer, Integer>> most = new TreeMap<>();

  private int last = Integer.MIN_VALUE;
  private long samples;

  /**
   * @param offset when, milliseconds from the log's beginning
   */
  void seen(String generator, int offset, int people) {
    most.computeIfAbsent(generator, g -> new TreeMap<>())
        .merge(Math.floorDiv(offset, STEP_MS), people, Math::max);
    last = Math.max(last, offset);
    samples++;
  }

  void addTo(RequestLogBuilder log) {
    for (TreeMap<Integer, Integer> steps : most.values()) {
      if (came(steps) > 2 * samples) {
        continue;
      }
      int there = 0;
      for (Map.Entry<Integer, Integer> step : steps.entrySet()) {
        int at = step.getKey() * STEP_MS;
        for (; there < step.getValue(); there++) {
          log.user(true, at);
        }
        for (; there > step.getValue(); there--) {
          log.user(false, at);
        }
      }
      for (; there > 0; there--) {
        log.user(false, last);
      }
    }
  }

  private static long came(TreeMap<Integer, Integer> steps) {
    long came = 0;
    int there = 0;
    for (int people : steps.values()) {
      came += Math.max(0, people - there);
      there = people;
    }
    return came;
  }
}
