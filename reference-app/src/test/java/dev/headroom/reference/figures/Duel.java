package dev.headroom.reference.figures;

import dev.headroom.reference.figures.Wrk.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A call against its floor, in short blocks in turn (floor, call, call, floor), so that whatever
 * else the machine does falls on both. Each gets {@value #WARM_UP_SECONDS} s of warm-up first: on
 * two cores the just-in-time compiler changes figures by a factor of 2.5.
 */
record Duel(
    double floorPerSecond, double perSecond, double p99Millis, long refused, List<Double> ratios) {
  private static final int WARM_UP_SECONDS = Integer.getInteger("figures.warmup", 25);
  private static final int BLOCK_SECONDS = Integer.getInteger("figures.block", 6);
  private static final int PAIRS = 4;

  /**
   * Plays it.
   *
   * @param call the load of a block, by its number: 0 is the warm-up
   */
  static Duel play(Wrk floor, IntFunction<Wrk> call) {
    floor.run(WARM_UP_SECONDS);
    call.apply(0).run(WARM_UP_SECONDS);
    List<Block> floors = new ArrayList<>();
    List<Block> calls = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int pair = 0; pair < PAIRS; pair++) {
      boolean floorFirst = pair % 2 == 0;
      if (floorFirst) {
        floors.add(floor.run(BLOCK_SECONDS));
      }
      calls.add(call.apply(pair + 1).run(BLOCK_SECONDS));
      if (!floorFirst) {
        floors.add(floor.run(BLOCK_SECONDS));
      }
      ratios.add(calls.get(pair).perSecond() / floors.get(pair).perSecond());
    }
    return new Duel(
        median(floors, Block::perSecond),
        median(calls, Block::perSecond),
        median(calls, Block::p99Millis),
        calls.stream().mapToLong(Block::refused).sum(),
        ratios);
  }

  double ratio() {
    return median(ratios, Function.identity());
  }

  String text() {
    return "%.0f %% (%.0f to %.0f %%); %,.0f/s against %,.0f/s; p99 %.1f ms; %d refused"
        .formatted(
            100 * ratio(),
            100 * ratios.stream().min(Comparator.naturalOrder()).orElseThrow(),
            100 * ratios.stream().max(Comparator.naturalOrder()).orElseThrow(),
            perSecond,
            floorPerSecond,
            p99Millis,
            refused);
  }

  private static <T> double median(List<T> values, Function<T, Double> figure) {
    List<Double> sorted = values.stream().map(figure).sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
