package dev.headroom.load.feeder;

import dev.headroom.load.scenario.TestData;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Deals every hold a fresh seat, in seeded order, from this injector's part. Where there are
 * rivals, so many holds in a row are dealt the same one. Thread-safe.
 */
public final class Seats {

  private final TestData data;
  private final Shuffle order;
  private final int begin;
  private final int mine;
  private final AtomicIntegerArray dealt;

  public Seats(TestData data, Share share, long seed) {
    this.data = data;
    this.order = new Shuffle(data.seatsPerSchedule(), seed ^ 0x5EA7);
    this.begin = share.begin(data.seatsPerSchedule());
    this.mine = share.of(data.seatsPerSchedule());
    this.dealt = new AtomicIntegerArray(data.schedules());
  }

  /**
   * A seat id that only rivals were dealt before; empty when this injector's part of the schedule
   * is used up.
   */
  public OptionalInt next(int scheduleId) {
    int all = Math.multiplyExact(mine, data.rivals());
    int index = dealt.getAndUpdate(scheduleId - 1, n -> Math.min(n + 1, all)) / data.rivals();
    return index < mine
        ? OptionalInt.of((scheduleId - 1) * data.seatsPerSchedule() + 1 + order.at(begin + index))
        : OptionalInt.empty();
  }
}
