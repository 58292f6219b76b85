package dev.headroom.capacity.check;

import dev.headroom.capacity.run.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Lists of free seats that people were shown, a bit a seat. Not thread-safe. */
final class ShownLists {

  /** All seats of a schedule that anybody was ever shown or got. */
  static final class Plan {
    private final long schedule;
    private final LongMap numbers = new LongMap();
    private long[] seats = new long[64];
    private long[] firstShown = new long[64];

    private Plan(long schedule) {
      this.schedule = schedule;
    }

    long schedule() {
      return schedule;
    }

    int size() {
      return numbers.size();
    }

    long seat(int number) {
      return seats[number];
    }

    /** When somebody was first shown it as free; {@link Tenure#NEVER} if nobody was. */
    long firstShown(int number) {
      return firstShown[number];
    }

    private int number(long seat) {
      int number = numbers.get(seat);
      if (number == LongMap.NONE) {
        number = numbers.size();
        numbers.put(seat, number);
        if (number == seats.length) {
          seats = Arrays.copyOf(seats, number * 2);
          firstShown = Arrays.copyOf(firstShown, number * 2);
        }
        seats[number] = seat;
        firstShown[number] = Tenure.NEVER;
      }
      return number;
    }
  }

  /** One list, asked for and shown between these instants. */
  record Shown(Plan plan, long user, long from, long to, BitSet seats) {
    boolean has(int number) {
      return seats.get(number);
    }
  }

  private final Map<Long, Plan> plans = new HashMap<>();
  private final List<Shown> lists = new ArrayList<>();

  void add(Operation operation) {
    Plan plan = plans.computeIfAbsent(operation.schedule(), Plan::new);
    BitSet seats = new BitSet(plan.size());
    for (long seat : operation.seatIds()) {
      int number = plan.number(seat);
      seats.set(number);
      plan.firstShown[number] = Math.min(plan.firstShown[number], operation.end());
    }
    lists.add(new Shown(plan, operation.user(), operation.start(), operation.end(), seats));
  }

  /** Seats that somebody surely got are there, shown or not. */
  void learn(List<Tenure> tenures) {
    for (Tenure tenure : tenures) {
      Plan plan = plans.get(tenure.schedule);
      if (plan != null && tenure.sure()) {
        Arrays.stream(tenure.seats).forEach(plan::number);
      }
    }
  }

  void forEach(BiConsumer<Shown, Plan> look) {
    lists.forEach(list -> look.accept(list, list.plan()));
  }

  boolean none() {
    return lists.isEmpty();
  }

  int size() {
    return lists.size();
  }
}
