package dev.headroom.capacity.judge.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * In which order levels are measured: every repeat has each level once, in a random order of its
 * own, so that neither a machine that becomes slower nor what went before favours a level (a
 * randomised complete block design: Jain, The Art of Computer Systems Performance Analysis, 1991,
 * ch. 16).
 */
public final class Order {
  /** One measurement. */
  public record Turn(int instances, int repeat) {}

  private Order() {}

  /**
   * @param levels numbers of instances
   * @param before how often a level was measured already; the first repeats of it are left out
   */
  public static List<Turn> of(
      List<Integer> levels, int repeats, Map<Integer, Integer> before, long seed) {
    Random random = new Random(seed);
    List<Turn> turns = new ArrayList<>();
    for (int repeat = 1; repeat <= repeats; repeat++) {
      List<Integer> block = new ArrayList<>(levels);
      Collections.sort(block);
      Collections.shuffle(block, random);
      for (int instances : block) {
        if (repeat > before.getOrDefault(instances, 0)) {
          turns.add(new Turn(instances, repeat));
        }
      }
    }
    return List.copyOf(turns);
  }
}
