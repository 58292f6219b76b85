package dev.headroom.load.feeder;

import dev.headroom.load.scenario.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Deals every hold fresh seats, in seeded order, from this injector's part of the schedule; where
 * there are rivals, each seat to so many people who come one after the other. Rivals for several
 * seats at once overlap by some of them only: two people want a pair each and share one seat. Who
 * is dealt which seat follows from who comes how-manieth, not from whose request is faster: two
 * runs with one seed ask for the same seats by the same users. Only when most people never come to
 * hold, and those who do come from beyond the last seat, do they take what others left.
 * Thread-safe.
 */
public final class Seats {

  private final TestData data;
  private final Shuffle order;
  private final int holdsPerVisit;
  private final int mostPerHold;
  private final int begin;
  private final int mine;
  private final Schedule[] schedules;

  /**
   * @param holdsPerVisit how often one visit asks for seats at most
   * @param mostPerHold and for how many at most
   */
  public Seats(TestData data, Share share, long seed, int holdsPerVisit, int mostPerHold) {
    this.data = data;
    this.order = new Shuffle(data.seatsPerSchedule(), seed ^ 0x5EA7);
    this.holdsPerVisit = holdsPerVisit;
    this.mostPerHold = mostPerHold;
    this.begin = share.begin(data.seatsPerSchedule());
    this.mine = share.of(data.seatsPerSchedule());
    this.schedules =
        IntStream.range(0, data.schedules()).mapToObj(i -> new Schedule()).toArray(Schedule[]::new);
  }

  /** How many there are, numbered from 1. */
  public int schedules() {
    return data.schedules();
  }

  /**
   * Seat ids that only rivals were dealt before, each once; fewer than asked for, or none, when
   * this injector's part of the schedule is used up.
   *
   * @param hold which hold of the visit, from 0
   * @param count how many, up to the most per hold
   */
  public List<Integer> next(Person person, int hold, int count) {
    // Each person begins so much further on that every seat comes to be wanted by all its rivals.
    long first = person.place() * mostPerHold / data.rivals();
    List<Integer> seats = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int index = schedules[person.scheduleId() - 1].deal((first + i) * holdsPerVisit + hold);
      int seat = (person.scheduleId() - 1) * data.seatsPerSchedule() + 1;
      if (index >= 0 && !seats.contains(seat + order.at(begin + index))) {
        seats.add(seat + order.at(begin + index));
      }
    }
    return List.copyOf(seats);
  }

  /** How often each seat of this injector's part has been dealt. */
  private final class Schedule {
    private int[] dealt = {};
    private int leftBelow;

    /** The wanted seat, or another one that is left; -1 for none. */
    synchronized int deal(long wanted) {
      if (dealt.length == 0) {
        dealt = new int[mine];
        leftBelow = mine;
      }
      if (wanted < mine && dealt[(int) wanted] < data.rivals()) {
        dealt[(int) wanted]++;
        return (int) wanted;
      }
      while (leftBelow > 0 && dealt[leftBelow - 1] >= data.rivals()) {
        leftBelow--;
      }
      if (leftBelow > 0) {
        dealt[leftBelow - 1]++;
      }
      return leftBelow - 1;
    }
  }
}
